export * from './access';
export * from './scalars';
export * from './vocabulary';
export * from './contract';
export * from './reference';
export * from './errors';
export * from './pagination';

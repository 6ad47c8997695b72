export * from './identity';
export * from './limits';
export * from './visibility';

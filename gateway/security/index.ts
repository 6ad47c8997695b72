export * from './identity';
export * from './limits';

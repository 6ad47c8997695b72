export * from './browser';
export * from './cost';
export { type DoorsOptions, type SecurityDoors, createDoors } from './create-doors';
export * from './identity';
export * from './limits';
export * from './visibility';

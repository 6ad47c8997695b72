export * from './browser';
export { type DoorsOptions, type SecurityDoors, createDoors } from './create-doors';
export * from './identity';
export * from './limits';
export * from './visibility';

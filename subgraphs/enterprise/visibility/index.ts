export { figureResolvers, requireVisibleOrder } from './figures';
export { type Horizon, horizonOf } from './horizon';
export { Sharing } from './sharing';
export { Sight } from './sight';
export { VisibleObjects } from './visible-objects';

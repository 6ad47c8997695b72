export { type BrowserDoor, type BrowserDoorOptions, createBrowserDoor } from './browser-door';
export { ORIGIN_ALLOWED, isPortalOrigin } from './origins';

export { type BrowserDoor, type BrowserDoorOptions, createBrowserDoor } from './browser-door';
export { MAX_ORIGINS, ORIGIN_ALLOWED, isPortalOrigin } from './origins';

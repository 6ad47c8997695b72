export { type SdlContext, checkSdl } from './check-sdl';
export { SEVERITIES, type Finding, type Severity, isError } from './finding';

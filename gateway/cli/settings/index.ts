export { type Settings, type StorageSettings, type TlsFiles, readSettings } from './read-settings';
export { SETTINGS } from './table';

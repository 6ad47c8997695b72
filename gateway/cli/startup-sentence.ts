import { StartupError } from '../../schema';

interface SystemFailure {
  readonly code?: string;
  readonly message?: string;
  readonly port?: number;
  readonly address?: string;
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', 'EAI_AGAIN', 'PROTOCOL_CONNECTION_LOST']);
const LOGIN_REFUSED = /^ER_(ACCESS_DENIED|DBACCESS_DENIED|SPECIFIC_ACCESS_DENIED|HOST_NOT_PRIVILEGED|NOT_SUPPORTED_AUTH)/;
const SQLITE_UNUSABLE = /^SQLITE_(CANTOPEN|READONLY|NOTADB|CORRUPT|IOERR|FULL)/;
const FOLDER_UNUSABLE = new Set(['ENOTDIR', 'EISDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC']);

/** One clear sentence for what the system said while a part started. */
export function startupSentence(error: unknown): StartupError {
  const failure = (error ?? {}) as SystemFailure;
  const { code = '' } = failure;
  if (code === 'EADDRINUSE') {
    return new StartupError('PORT_TAKEN', `Port ${failure.port} on ${failure.address} is taken; choose another with PORT or --port.`, { cause: error });
  }
  if (code === 'EADDRNOTAVAIL') {
    return new StartupError('SETTING_REFUSED', `JINQIAO_HOST must be an address of this machine, it is "${failure.address}".`, { cause: error });
  }
  if (UNREACHABLE.has(code)) {
    return new StartupError('DATABASE_UNREACHABLE', `The database of DATABASE_URL does not answer (${code}).`, { cause: error });
  }
  if (LOGIN_REFUSED.test(code)) {
    return new StartupError('DATABASE_UNREACHABLE', `The database of DATABASE_URL refuses the login (${code}).`, { cause: error });
  }
  if (SQLITE_UNUSABLE.test(code) || FOLDER_UNUSABLE.has(code)) {
    return new StartupError('DATA_FOLDER_UNUSABLE', `A file in the data folder cannot be used (${code}).`, { cause: error });
  }
  return new StartupError('START_FAILED', failure.message ?? String(error), { cause: error });
}

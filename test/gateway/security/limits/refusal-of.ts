import { HttpRefusal } from '../../../../gateway/http';

/** The refusal that a call throws; null where it throws none. */
export function refusalOf(call: () => unknown): HttpRefusal | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof HttpRefusal) return error;
    throw error;
  }
}

/** What a client can tell a refusal by. */
export function toldBy(refusal: HttpRefusal | null): { readonly status: number; readonly code: string; readonly limit: string | undefined } | null {
  return refusal && { status: refusal.status, code: refusal.code, limit: refusal.detail.limit };
}

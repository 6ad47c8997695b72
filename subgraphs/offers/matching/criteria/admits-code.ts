import type { Criterion } from '../../../../schema';

/** Codes that a criterion admits and excludes; see {@link admitsCode}. */
export type AdmittedCodes = Pick<Criterion, 'codes' | 'excludedCodes'>;

/** Whether a code is admitted: one that is named, or any where none is; excluded ones win. */
export function admitsCode({ codes, excludedCodes }: AdmittedCodes, code: string): boolean {
  return !excludedCodes?.includes(code) && (!codes?.length || codes.includes(code));
}

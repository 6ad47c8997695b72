import type { ApplicantInput, SizeClass } from '../../../schema';
import { sizeClassOf } from './size-class';

/** 企业规模 as the applicant states it, else computed from what it states; null where that does not decide it. */
export function applicantSizeClass(applicant: Readonly<ApplicantInput>): SizeClass | null {
  if (applicant.sizeClass) return applicant.sizeClass;
  const computed = sizeClassOf(applicant);
  return computed.kind === 'ok' ? computed.sizeClass : null;
}

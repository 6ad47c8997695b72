import type { CollateralInput, CollateralTerm } from '../../../../schema';
import { formatMoney } from '../../../finance';
import { describeInterval, percentOf } from '../describe';
import type { LoanableValue } from './support';

type Flagged = Pick<CollateralTerm, 'tagged' | 'insured'>;

function describeFlags({ insured, tagged }: Flagged): string {
  const flag = (name: string, value: boolean | null | undefined): string[] => (value == null ? [] : [value ? name : `not ${name}`]);
  const flags = [...flag('tagged', tagged), ...flag('insured', insured)];
  return flags.length > 0 ? ` (${flags.join(', ')})` : '';
}

/** `LIVESTOCK (tagged, insured) 70 %`: kind, flags, loan to value, and the condition in the source's words. */
export function describeCollateralTerm(term: CollateralTerm): string {
  const [least, most] = [term.minimumLoanToValue, term.maximumLoanToValue].map((share) => (share == null ? null : percentOf(share)));
  const loanToValue = least == null && most == null ? '' : ` ${describeInterval(least, most, '%')}`;
  return `${term.kind}${describeFlags(term)}${loanToValue}${term.condition == null ? '' : `: ${term.condition}`}`;
}

/** `LIVESTOCK 1000000 CNY (tagged)`: what the applicant stated, with ? for a value that it did not. */
export function describeAsset(asset: CollateralInput, currency: string): string {
  return `${asset.kind} ${asset.value ?? '?'} ${currency}${describeFlags(asset)}`;
}

/** `700000.00 CNY`, `0.00 – 700000.00 CNY`, `≥ 400000.00 CNY`, or ? where nothing is known. */
export function describeLoanable({ highMinor, lowMinor }: LoanableValue, currency: string, fractionDigits: number): string {
  const amount = (minor: bigint): string => formatMoney({ currency, minor }, fractionDigits);
  if (highMinor === null) return lowMinor === 0n ? '?' : describeInterval(amount(lowMinor), null, currency);
  return describeInterval(amount(lowMinor), amount(highMinor), currency);
}

import { NON_LENDING_INSTRUMENTS, THIRD_PARTY_COLLATERAL } from '../../../schema';
import { type ProductRule, present, violation } from './rule';

export const nothingLentRule: ProductRule = {
  title: 'prices nothing where nothing is lent',
  violations: ({ terms: { instrument, rates } }) =>
    NON_LENDING_INSTRUMENTS.has(instrument)
      ? rates.flatMap(({ role }, index) => (role === 'CONTRACT' ? [violation(`rates[${index}].role`, role, `any other: ${instrument} lends nothing`)] : []))
      : [],
};

export const collateralFlagsRule: ProductRule = {
  title: 'tags only livestock, and insures only assets of the borrower',
  violations: ({ terms }) =>
    terms.collaterals.flatMap(({ insured, kind, tagged }, index) => [
      ...(present(tagged) && kind !== 'LIVESTOCK' ? [violation(`collaterals[${index}].tagged`, tagged, `none, as ${kind} carries no ear tags`)] : []),
      ...(present(insured) && THIRD_PARTY_COLLATERAL.has(kind)
        ? [violation(`collaterals[${index}].insured`, insured, `none, as ${kind} is support of a third party and no asset`)]
        : []),
    ]),
};

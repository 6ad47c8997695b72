import { NON_LENDING_INSTRUMENTS, THIRD_PARTY_COLLATERAL } from '../../../schema';
import { type ProductRule, present, violation } from './rule';

export const repaymentsRule: ProductRule = {
  title: 'names the months of principal for a seasonal repayment, and only for one',
  violations: ({ terms }) =>
    terms.repayments.flatMap(({ method, principalMonths }, index) => {
      const months = principalMonths ?? [];
      const isWrong = months.some((month) => !Number.isInteger(month) || month < 1 || month > 12) || (method === 'SEASONAL') !== months.length > 0;
      return isWrong
        ? [violation(`repayments[${index}].principalMonths`, months, method === 'SEASONAL' ? 'at least one month from 1 to 12' : 'none, but where the method is SEASONAL')]
        : [];
    }),
};

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

import { isMissing, type Repair } from '../repair';

type FlagFact = 'hasOverdue' | 'onDishonestyList' | 'firstTimeBorrower';

/** A yes-or-no fact: a missing one is stated; a stated one changes only to the answer named, if any. */
export function flagRepair(field: FlagFact, attainable: boolean | null): Repair {
  return (failing) => {
    const flag = failing.criterion?.flag;
    if (flag == null || (!isMissing(failing) && flag !== attainable)) return [];
    return [[{ path: `applicant.${field}`, value: flag }]];
  };
}

/** 存量客户: an account is opened in a day; having been a customer is not undone. */
export const becomeCustomer: Repair = (failing) => {
  const flag = failing.criterion?.flag;
  if (flag == null) return [];
  if (flag) return [[{ path: `applicant.customerOf[${failing.need.applicant.customerOf?.length ?? 0}]`, value: failing.product.bankCode }]];
  return isMissing(failing) ? [[{ path: 'applicant.customerOf', value: [] }]] : [];
};

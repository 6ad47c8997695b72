import { distinct, type Alternative, type Repair } from '../repair';

/** 押品: offers an asset of a kind that the product requires. A guarantee of a third party is not the applicant's to add. */
export const offerAsset: Repair = ({ need, outcome, product }) => {
  if (outcome.unknownCause === 'BANK_JUDGES') return [];
  const path = `applicant.collaterals[${need.applicant.collaterals?.length ?? 0}]`;
  const kinds = distinct(product.collaterals.filter(({ required }) => required).map(({ kind }) => kind));
  return kinds.map((kind): Alternative => [{ path: `${path}.kind`, value: kind }]);
};

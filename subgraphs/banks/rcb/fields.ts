import type { OwnField } from '../../bank-kit';

/** What the rural commercial bank publishes about a product beyond the contract. Amounts are yuan. */
export interface RcbFields {
  wholeVillageCredit: boolean;
  leastLimitPerMu: string;
  limitPerMu: string;
  growerOwnShare: string;
  governmentCompensationShare: string;
  cooperatingCompanies: string[];
}

export const fields: OwnField<RcbFields>[] = [
  {
    name: 'wholeVillageCredit',
    type: 'Boolean',
    description: '整村授信: true where households of a village rated as a whole need no assessment of their own',
  },
  {
    name: 'leastLimitPerMu',
    type: 'Decimal',
    description: '每亩额度下限: yuan lent per mu at the lowest planting cost',
  },
  {
    name: 'limitPerMu',
    type: 'Decimal',
    description: '每亩额度: yuan lent per mu at most; the loan is the lesser of this and the product\'s maximum',
  },
  {
    name: 'growerOwnShare',
    type: 'Rate',
    description: '种植户自筹比例: least share of the planting cost that the grower pays, 0.2 is 20 %',
  },
  {
    name: 'governmentCompensationShare',
    type: 'Rate',
    description: '政府风险补偿比例: share of the lost principal that the government\'s fund bears, 0.3 is 30 %',
  },
  {
    name: 'cooperatingCompanies',
    type: 'String',
    list: true,
    description: '合作企业: companies that stand behind the product with orders or guarantees',
  },
];

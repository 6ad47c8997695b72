import type { OwnField } from '../../bank-kit';

/** What the Agricultural Bank publishes about a product beyond the contract. */
export interface AbcFields {
  countyProductLine: string;
  ruralCreditVillageRequired: boolean;
  agriculturalBaseCount: number;
  leadingEnterpriseTiers: string[];
  ownFundsShare: string;
  loanPerMu: string;
}

export const fields: OwnField<AbcFields>[] = [
  {
    name: 'countyProductLine',
    type: 'String',
    description: '三农县域产品线: the county and rural line that the product belongs to',
  },
  {
    name: 'ruralCreditVillageRequired',
    type: 'Boolean',
    description: '信用村要求: true where the borrower must live in a village rated as a credit village',
  },
  {
    name: 'agriculturalBaseCount',
    type: 'Int',
    description: '带动基地数: least number of planting or breeding bases that the enterprise works with',
  },
  {
    name: 'leadingEnterpriseTiers',
    type: 'String',
    list: true,
    description: '龙头企业级别: tiers of leading agricultural enterprise that may stand behind the loan, e.g. 国家级, 自治区级',
  },
  {
    name: 'ownFundsShare',
    type: 'Rate',
    description: '自有资金比例: least share of the project or the season\'s cost that the borrower pays, 0.3 is 30 %',
  },
  {
    name: 'loanPerMu',
    type: 'Decimal',
    description: '每亩授信额度: yuan lent per mu of farmland at most',
  },
];

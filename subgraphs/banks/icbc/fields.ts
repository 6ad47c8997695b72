import type { OwnField } from '../../bank-kit';

/** What ICBC publishes about a product beyond the contract. Amounts are in the product's currency. */
export interface IcbcFields {
  onlineLimit: string;
  taxDataAuthorisationRequired: boolean;
  openApiAvailable: boolean;
  limitValidMonths: number;
  dataSources: string[];
  revenueAdvanceRate: string;
}

export const fields: OwnField<IcbcFields>[] = [
  {
    name: 'onlineLimit',
    type: 'Decimal',
    description: '线上自助提款上限: greatest amount drawn online without a visit to a branch',
  },
  {
    name: 'taxDataAuthorisationRequired',
    type: 'Boolean',
    description: '涉税信息授权: true where the borrower must let the bank read its tax data',
  },
  {
    name: 'openApiAvailable',
    type: 'Boolean',
    description: '开放接口: true where a portal can hand over an application through the bank\'s open API',
  },
  {
    name: 'limitValidMonths',
    type: 'Int',
    description: '额度有效期: months for which a granted limit can be drawn',
  },
  {
    name: 'dataSources',
    type: 'String',
    list: true,
    description: '授信数据来源: what the limit is computed from, e.g. 纳税, 结算, 商户',
  },
  {
    name: 'revenueAdvanceRate',
    type: 'Rate',
    description: '收入授信比例: share of a year\'s revenue that the limit may reach, 0.2 is 20 %',
  },
];

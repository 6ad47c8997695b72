import type { OwnField } from '../../bank-kit';

/** What the village bank publishes about a product beyond the contract. Amounts are yuan, livestock is head. */
export interface MengyinFields {
  doorToDoorService: boolean;
  mongolianLanguageService: boolean;
  herderCreditGrade: string;
  maximumHeadFinanced: number;
  limitPerHead: string;
  servicePoints: string[];
}

export const fields: OwnField<MengyinFields>[] = [
  {
    name: 'doorToDoorService',
    type: 'Boolean',
    description: '上门服务: true where the loan officer comes to the household or pasture to take the application',
  },
  {
    name: 'mongolianLanguageService',
    type: 'Boolean',
    description: '蒙古语服务: true where application and contract are explained in Mongolian',
  },
  {
    name: 'herderCreditGrade',
    type: 'String',
    description: '牧户信用等级: least grade of the bank\'s own assessment of herders, e.g. 三星',
  },
  {
    name: 'maximumHeadFinanced',
    type: 'Int',
    description: '最多计入头数: head of livestock that count towards the limit at most',
  },
  {
    name: 'limitPerHead',
    type: 'Decimal',
    description: '每头额度: yuan lent per head at most, for the species the product names',
  },
  {
    name: 'servicePoints',
    type: 'String',
    list: true,
    description: '服务点: village service points where the product is applied for besides the branch',
  },
];

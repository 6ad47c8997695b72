import type { PolicyEntry } from '../policy';
import { REVIEWED_AT, published, publishedCorrected } from './authoring';

/** 财金〔2023〕75号 lends to firms and to persons on different terms; who borrows as which is told by the legal form. */
const STARTUP = {
  documentNumber: '财金〔2023〕75号',
  issuer: '财政部',
  level: 'CENTRAL',
  kind: 'STARTUP_GUARANTEE_LOAN',
  clause: '《普惠金融发展专项资金管理办法》第二章',
  legalBasis: '《中华人民共和国就业促进法》；《普惠金融发展专项资金管理办法》（财金〔2023〕75号）',
  validFrom: '2023-09-04',
  sourceUrls: ['https://www.gov.cn/zhengce/zhengceku/202309/content_6903691.htm'],
  trust: 'PUBLIC_TEXT',
} as const;

const STARTUP_UNKNOWNS = [
  '贷款须由当地创业担保基金担保、由当地经办金融机构发放，名单由各地确定，不在本系统。',
  '拨付周期由各地规定：按季读。',
  '办法的施行日未取得：按成文日2023年9月4日读。',
  '家庭农场登记为企业或个体工商户的，分别按企业或个人读。',
];

/** Central policies on start-up guarantee loans and on government-backed guarantees. */
export const centralGuarantees: readonly PolicyEntry[] = [
  publishedCorrected('CN-CYDB', '2023-09-04', {
    ...STARTUP,
    title: '创业担保贷款贴息',
    summary:
      '小微企业创业担保贷款最高400万元，财政按实际利息的50%贴息；企业新招用人员须达在职职工的10%（超过100人的为5%）。另见 uetd.gov.cn 202309。',
    rule: {
      kind: 'STARTUP_GUARANTEE_LOAN',
      conditions: {
        sizeClasses: ['MICRO', 'SMALL'],
        legalForms: ['LIMITED_COMPANY', 'JOINT_STOCK_COMPANY', 'PARTNERSHIP', 'SOLE_PROPRIETORSHIP', 'COOPERATIVE', 'FAMILY_FARM', 'OTHER'],
        maximumLoanAmount: '4000000',
        maximumTermMonths: 24,
        minimumNewHiresShare: '0.10',
        newHiresLargeStaffAbove: 100,
        minimumNewHiresShareLargeStaff: '0.05',
        unstatedFacts: ['startupFundGuarantee', 'startupHandlingBank'],
      },
      formula: { shareOfInterest: '0.5', maximumMonths: 24, payment: 'QUARTERLY' },
      exclusiveGroup: 'CENTRAL_INTEREST_SUBSIDY',
    },
    unknowns: ['个人创业担保贷款另列。', '企业贷款期限最长2年取自二手资料。', ...STARTUP_UNKNOWNS],
  }, REVIEWED_AT),
  publishedCorrected('CN-CYDB-PERSON', '2023-09-04', {
    ...STARTUP,
    title: '个人创业担保贷款贴息',
    summary: '个人创业担保贷款最高30万元，财政按实际利息的50%贴息；借款人须属于重点就业群体。',
    rule: {
      kind: 'STARTUP_GUARANTEE_LOAN',
      conditions: {
        legalForms: ['INDIVIDUAL_BUSINESS', 'FAMILY_FARM', 'FARM_HOUSEHOLD', 'NATURAL_PERSON'],
        maximumLoanAmount: '300000',
        unstatedFacts: ['startupTargetGroup', 'startupFundGuarantee', 'startupHandlingBank'],
      },
      formula: { shareOfInterest: '0.5', payment: 'QUARTERLY' },
      exclusiveGroup: 'CENTRAL_INTEREST_SUBSIDY',
    },
    unknowns: ['个人贷款的最长期限和贴息年限未取得：未设条件。', ...STARTUP_UNKNOWNS],
  }, REVIEWED_AT),
  published('CN-CJ-2025-11', '2025-03-01', {
    title: '政府性融资担保发展管理办法',
    documentNumber: '财金〔2025〕11号',
    issuer: '财政部、国家发展改革委、工业和信息化部、农业农村部、中国人民银行、金融监管总局',
    level: 'CENTRAL',
    kind: 'GUARANTEE_SUPPORT',
    summary:
      '政府性融资担保聚焦单户1000万元及以下的小微企业和“三农”主体：小微和“三农”担保金额占比不低于80%，单户500万元及以下占比不低于50%。只展示，不计入融资成本。',
    legalBasis: '《融资担保公司监督管理条例》；国办发〔2019〕6号',
    validFrom: '2025-03-01',
    sourceUrls: ['http://m.law-lib.com/law/law_view.asp?id=773095', 'http://www.changfdb.com/service_view.aspx?id=1453'],
    trust: 'PUBLIC_TEXT',
    rule: {
      kind: 'GUARANTEE_SUPPORT',
      conditions: { sizeClasses: ['MICRO', 'SMALL'], maximumLoanAmount: '10000000' },
      formula: {},
    },
    unknowns: ['担保费率由各担保机构确定，办法不给单一数值。', '“三农”主体不以企业规模判断，规则只写了小微企业。'],
  }),
];

import type { PolicyEntry } from '../policy';
import { CITY, COUNTY, PROVINCE, madeUp } from './authoring';

const COUNTY_GOVERNMENT = '察哈尔右翼前旗人民政府（示例）';
const CITY_GOVERNMENT = '乌兰察布市人民政府（示例）';

/** 《公平竞争审查条例》 art. 10 wants a law behind what favours some: these are the laws that the samples name. */
const RURAL_LAW = '《中华人民共和国乡村振兴促进法》第八章（扶持措施）';
const SMALL_FIRM_LAW = '《中华人民共和国中小企业促进法》第三章（融资促进）';

/** Local policies, all made up: one of each kind that a county's portal has to show. */
export const localPolicies: readonly PolicyEntry[] = [
  // Depends on region, size class and industry alone, so that a need with little else stated still gets it.
  madeUp('150926-AGRI-INTEREST', { recorded: '2025-06-20', effective: '2025-07-01' }, {
    title: '察右前旗涉农中小微企业贷款贴息办法（示例）',
    documentNumber: '前政办发〔2025〕示例1号',
    issuer: COUNTY_GOVERNMENT,
    level: 'COUNTY',
    kind: 'INTEREST_SUBSIDY',
    summary: '旗内农林牧渔业和农副食品加工业中小微企业的贷款，按本金年化1个百分点贴息，最长1年，计息本金上限300万元，每年最多5万元，按季拨付。',
    clause: '第四条',
    legalBasis: `${RURAL_LAW}；${SMALL_FIRM_LAW}`,
    reviewStatus: 'PASSED',
    validFrom: '2025-07-01',
    validTo: '2027-12-31',
    rule: {
      kind: 'INTEREST_SUBSIDY',
      conditions: {
        regions: [COUNTY],
        industries: ['A', 'C13'],
        sizeClasses: ['MICRO', 'SMALL', 'MEDIUM'],
        drawdownFrom: '2025-07-01',
      },
      formula: {
        annualRatePoints: '0.010',
        dayCount: 'ACTUAL_360',
        maximumMonths: 12,
        principalCapPerBorrower: '3000000',
        yearlyCap: '50000',
        payment: 'QUARTERLY',
      },
    },
  }),
  madeUp('150926-GUARANTEE-FEE', { recorded: '2025-06-20', effective: '2025-07-01' }, {
    title: '察右前旗小微企业融资担保费补贴办法（示例）',
    documentNumber: '前政办发〔2025〕示例2号',
    issuer: COUNTY_GOVERNMENT,
    level: 'COUNTY',
    kind: 'GUARANTEE_FEE_SUBSIDY',
    summary: '旗内小微企业1000万元及以下的担保贷款，按实付担保费的50%补贴，最长3年，每年最多3万元，按年拨付。',
    clause: '第三条、第五条',
    legalBasis: SMALL_FIRM_LAW,
    reviewStatus: 'PASSED',
    validFrom: '2025-07-01',
    validTo: '2027-12-31',
    rule: {
      kind: 'GUARANTEE_FEE_SUBSIDY',
      conditions: {
        regions: [COUNTY],
        sizeClasses: ['MICRO', 'SMALL'],
        maximumLoanAmount: '10000000',
        drawdownFrom: '2025-07-01',
      },
      formula: { shareOfGuaranteeFee: '0.5', maximumMonths: 36, yearlyCap: '30000', payment: 'YEARLY' },
    },
  }),
  // Bank-listed: it moves the listed banks' offers ahead of others after incentives.
  madeUp('150900-LISTED-BANKS-INTEREST', { recorded: '2025-12-15', effective: '2026-01-01' }, {
    title: '乌兰察布市中小微企业经营贷款贴息办法（示例）',
    documentNumber: '乌政办发〔2025〕示例1号',
    issuer: CITY_GOVERNMENT,
    level: 'CITY',
    kind: 'INTEREST_SUBSIDY',
    summary: '经公开征集确定的合作银行发放给全市中小微企业的贷款，按本金年化0.8个百分点贴息，最长2年，计息本金上限500万元，随每期利息抵扣。',
    clause: '第六条及附件合作银行名单',
    legalBasis: SMALL_FIRM_LAW,
    reviewStatus: 'PASSED',
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    rule: {
      kind: 'INTEREST_SUBSIDY',
      conditions: {
        regions: [CITY],
        sizeClasses: ['MICRO', 'SMALL', 'MEDIUM'],
        purposes: ['WORKING_CAPITAL', 'AGRICULTURE', 'FIXED_ASSET', 'TECHNICAL_RENEWAL'],
        banks: ['abc', 'icbc'],
        drawdownFrom: '2026-01-01',
        noOverdue: true,
      },
      formula: {
        annualRatePoints: '0.008',
        dayCount: 'ACTUAL_365',
        maximumMonths: 24,
        principalCapPerBorrower: '5000000',
        payment: 'WITH_EACH_DUE',
      },
    },
  }),
  madeUp('150000-RISK-COMPENSATION', { recorded: '2025-03-10', effective: '2025-04-01' }, {
    title: '内蒙古自治区涉农贷款风险补偿资金办法（示例）',
    documentNumber: '内财金〔2025〕示例1号',
    issuer: '内蒙古自治区财政厅（示例）',
    level: 'PROVINCE',
    kind: 'RISK_COMPENSATION',
    summary: '合作银行涉农小微企业贷款形成的不良本金，由风险补偿资金与银行按约定比例分担。补给银行，只展示，不计入融资成本。',
    clause: '第七条',
    legalBasis: RURAL_LAW,
    reviewStatus: 'PASSED',
    validFrom: '2025-04-01',
    validTo: '2028-03-31',
    rule: {
      kind: 'RISK_COMPENSATION',
      conditions: {
        regions: [PROVINCE],
        industries: ['A', 'C13'],
        sizeClasses: ['MICRO', 'SMALL'],
        maximumLoanAmount: '10000000',
      },
      formula: {},
    },
  }),
  // Still under review: shown, and never counted as if it had passed.
  madeUp('150926-PARK-INTEREST', { recorded: '2026-05-20', effective: '2026-06-01' }, {
    title: '察右前旗工业园区技术改造贷款贴息办法（示例，征求意见稿）',
    documentNumber: '前政办发〔2026〕示例征求意见稿',
    issuer: COUNTY_GOVERNMENT,
    level: 'COUNTY',
    kind: 'INTEREST_SUBSIDY',
    summary: '拟对园区制造业企业的技术改造和设备更新贷款，按本金年化2个百分点贴息，最长3年，累计最多100万元。公平竞争审查中。',
    clause: '第三条',
    legalBasis: SMALL_FIRM_LAW,
    reviewStatus: 'PENDING',
    validFrom: '2026-06-01',
    validTo: '2028-12-31',
    rule: {
      kind: 'INTEREST_SUBSIDY',
      conditions: {
        regions: [COUNTY],
        industries: ['C'],
        purposes: ['TECHNICAL_RENEWAL'],
        drawdownFrom: '2026-06-01',
        unstatedFacts: ['industrialParkSite'],
      },
      formula: { annualRatePoints: '0.020', dayCount: 'ACTUAL_360', maximumMonths: 36, totalCap: '1000000', payment: 'YEARLY' },
    },
  }),
];

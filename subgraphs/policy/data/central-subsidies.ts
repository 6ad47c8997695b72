import type { IncentiveRule } from '../../../schema';
import type { PolicyEntry } from '../policy';
import { REVIEWED_AT, publishedCorrected } from './authoring';

/** One loan takes one interest subsidy of the central budget. */
const CENTRAL_GROUP = 'CENTRAL_INTEREST_SUBSIDY';

/**
 * The handling banks are 21 national banks and regional ones rated 3A or better. Of the banks in
 * this graph these two are national; no others are shown to be on the list.
 */
const HANDLING_BANKS = ['abc', 'icbc'];

const BANK_LIST_NOTE = '经办银行为名单制，名单原件未取得：仅列可确认的全国性银行，未能证实在名单内的银行不列入。';
const DAY_COUNT_NOTE = '文件未写明贴息天数的计息基础（360天或365天）。';

/**
 * 财金〔2026〕4号 names fields, not GB/T 4754 codes; these are the codes that the fields read as.
 * The chains' upstream and downstream industries have no closed list. The document names a kind of
 * loan: the purposes are those that loans of the kind are for.
 */
const PRIORITY_INDUSTRIES = [
  'A', // 农、林、牧、渔
  'C13', // 农副食品加工
  'C27', // 医药工业
  'C342', // 工业母机
  'C3491', // 工业机器人
  'C357', // 农机装备
  'C358', // 医疗装备
  'C3612', // 新能源汽车
  'C371', // 轨道交通装备
  'C373', // 船舶与海洋工程装备
  'C374', // 民用大飞机
  'C391', // 服务器
  'C392', // 移动通信设备
  'C3974', // 新型显示
  'C40', // 仪器仪表
  'G58', // 物流服务
  'G59',
  'I65', // 软件和信息服务
  'L', // 生产性租赁和商务服务
  'M', // 科技服务
  'N77', // 节能环保服务
];
const INDUSTRY_NOTE =
  '文件以领域而非行业代码列举支持范围，行业代码为本系统的对应读法；重点产业链的“上下游产业”无封闭清单，代码之外的企业是否适用以经办银行认定为准，未经认定的列为可能适用。';
const PERFORMING_NOTE = '只对正常履约的贷款贴息：按各期如约还款计算。';
const RENEWAL_NOTE = '续贷是否属于新发放贷款未写明：未列入。';

/** Outside the industries that the fields read as, the handling bank finds who is of a key chain. */
const PRIORITY_FIELDS = { industries: PRIORITY_INDUSTRIES, otherIndustriesFact: 'keyChainFirm' };

const divisions = (letter: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${letter}${String(first + index).padStart(2, '0')}`);

/** 《三次产业划分规定》: what is not of the tertiary sector; of A, B and C it takes the supporting and repairing divisions out. */
const NO_SERVICES = [...divisions('A', 1, 4), ...divisions('B', 6, 10), 'B12', ...divisions('C', 13, 42), 'D', 'E'];

/** 固定资产贷款 of private micro, small and medium firms; the two versions differ in the borrower's cap. */
function fixedAssetRule(principalCapPerBorrower: string): IncentiveRule {
  return {
    kind: 'INTEREST_SUBSIDY',
    conditions: {
      ...PRIORITY_FIELDS,
      sizeClasses: ['MICRO', 'SMALL', 'MEDIUM'],
      ownerships: ['PRIVATE'],
      purposes: ['PROJECT_CONSTRUCTION', 'FIXED_ASSET', 'TECHNICAL_RENEWAL', 'AGRICULTURE'],
      instruments: ['FIXED_ASSET_LOAN', 'PROJECT_LOAN'],
      banks: HANDLING_BANKS,
      drawdownFrom: '2026-01-01',
    },
    formula: { annualRatePoints: '0.015', maximumMonths: 24, principalCapPerBorrower, payment: 'WITH_EACH_DUE' },
    exclusiveGroup: CENTRAL_GROUP,
  };
}

const FIXED_ASSET = {
  title: '关于实施中小微企业贷款贴息政策的通知',
  issuer: '财政部、国家发展改革委、工业和信息化部、中国人民银行、金融监管总局',
  level: 'CENTRAL',
  kind: 'INTEREST_SUBSIDY',
  clause: '财金〔2026〕4号“一、政策内容”',
  legalBasis: '财金〔2026〕4号',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
} as const;

export const centralSubsidies: readonly PolicyEntry[] = [
  publishedCorrected('CN-CJ-2026-4', '2026-01-01', {
    ...FIXED_ASSET,
    documentNumber: '财金〔2026〕4号',
    summary:
      '对2026年1月1日起发放给中小微民营企业的固定资产贷款，按本金年化1.5个百分点贴息，最长2年，单户贴息贷款上限5000万元；财政与银行“总对总”结算。另见 bbtnews 582310、460.net.cn show-312082。',
    sourceUrls: [
      'https://m.sinotf.com/News/index/id/378583.html',
      'http://cx.guizhou.gov.cn/toutiaoxinwen/202601/t20260122_89322659.html',
    ],
    trust: 'PUBLIC_TEXT',
    rule: fixedAssetRule('50000000'),
    unknowns: [
      DAY_COUNT_NOTE,
      INDUSTRY_NOTE,
      BANK_LIST_NOTE,
      PERFORMING_NOTE,
      RENEWAL_NOTE,
      '实施期限“暂定1年，后续可视情延长”，未写截止日：按2026年1月1日起1年读。',
      '新型政策性金融工具资金的贴息未计入。',
    ],
  }, REVIEWED_AT),
  publishedCorrected('CN-CJ-2026-4', '2026-08-01', {
    ...FIXED_ASSET,
    documentNumber: '财金〔2026〕4号、财金〔2026〕71号',
    summary:
      '财金〔2026〕71号自2026年8月1日起把单户贴息贷款上限由5000万元提高到7500万元；固定资产贷款仍为年化1.5个百分点、最长2年。',
    sourceUrls: ['https://m.sinotf.com/News/index/id/378583.html'],
    trust: 'SECONDARY',
    rule: fixedAssetRule('75000000'),
    unknowns: [
      '财金〔2026〕71号只见二手资料，未取得原文；是否延长实施期限不明，仍按4号的1年读。',
      '单户上限是否与流动资金贷款合并计算不明。',
      DAY_COUNT_NOTE,
      INDUSTRY_NOTE,
      BANK_LIST_NOTE,
      PERFORMING_NOTE,
      RENEWAL_NOTE,
    ],
  }, REVIEWED_AT),
  publishedCorrected('CN-CJ-2026-71', '2026-08-01', {
    title: '中小微企业贷款贴息政策扩大到流动资金贷款',
    documentNumber: '财金〔2026〕71号',
    issuer: '财政部等部门',
    level: 'CENTRAL',
    kind: 'INTEREST_SUBSIDY',
    summary: '对2026年8月1日起新发放给中小微民营企业的流动资金贷款，按本金年化1个百分点贴息，最长2年，单户贴息贷款上限7500万元。',
    legalBasis: '财金〔2026〕71号',
    validFrom: '2026-08-01',
    sourceUrls: [],
    trust: 'SECONDARY',
    rule: {
      kind: 'INTEREST_SUBSIDY',
      conditions: {
        ...PRIORITY_FIELDS,
        sizeClasses: ['MICRO', 'SMALL', 'MEDIUM'],
        ownerships: ['PRIVATE'],
        purposes: ['WORKING_CAPITAL', 'AGRICULTURE', 'TRADE'],
        instruments: ['WORKING_CAPITAL_LOAN', 'REVOLVING_CREDIT', 'BUSINESS_LOAN'],
        banks: HANDLING_BANKS,
        drawdownFrom: '2026-08-01',
      },
      formula: { annualRatePoints: '0.010', maximumMonths: 24, principalCapPerBorrower: '75000000', payment: 'WITH_EACH_DUE' },
      exclusiveGroup: CENTRAL_GROUP,
    },
    unknowns: [
      '只见二手资料，未取得原文：发文机关全称、条款和截止日不明。',
      '支持领域按财金〔2026〕4号读。',
      '循环贷款、经营贷款、农业生产和贸易用途按流动资金贷款读。',
      DAY_COUNT_NOTE,
      INDUSTRY_NOTE,
      BANK_LIST_NOTE,
      PERFORMING_NOTE,
      RENEWAL_NOTE,
    ],
  }, REVIEWED_AT),
  publishedCorrected('CN-CJ-2026-2', '2026-01-19', {
    title: '关于优化实施设备更新贷款财政贴息政策的通知',
    documentNumber: '财金〔2026〕2号',
    issuer: '财政部、国家发展改革委、中国人民银行、金融监管总局',
    level: 'CENTRAL',
    kind: 'INTEREST_SUBSIDY',
    summary: '对设备更新项目相关固定资产贷款本金贴息1.5个百分点，自贷款发放之日起最长2年，实施至2026年12月31日。',
    clause: '财金〔2026〕2号第一条',
    legalBasis: '财金〔2026〕2号',
    validFrom: '2026-01-19',
    validTo: '2026-12-31',
    sourceUrls: [
      'https://gubaposthk.eastmoney.com/news,cjpl,1656541746.html',
      'https://www.etnet.com.hk/www/tc/stocks/ah_news_detail.php?newsid=ETN360120781',
    ],
    trust: 'SECONDARY',
    rule: {
      kind: 'INTEREST_SUBSIDY',
      conditions: {
        purposes: ['TECHNICAL_RENEWAL'],
        instruments: ['FIXED_ASSET_LOAN', 'PROJECT_LOAN'],
        banks: HANDLING_BANKS,
        drawdownTo: '2026-12-31',
        unstatedFacts: ['equipmentRenewalListed', 'equipmentRenewalField'],
      },
      formula: { annualRatePoints: '0.015', maximumMonths: 24, payment: 'WITH_EACH_DUE' },
      exclusiveGroup: CENTRAL_GROUP,
    },
    unknowns: [
      '项目须列入设备更新清单，清单不在本系统。',
      '支持领域未换成行业代码，项目是否属于支持领域由经办银行判断。',
      '资金“预拨+结算”，企业何时得到贴息未写明：按随每期利息抵扣读。',
      DAY_COUNT_NOTE,
      BANK_LIST_NOTE,
    ],
  }),
  publishedCorrected('CN-CJ-2026-5', '2026-01-01', {
    title: '关于优化实施服务业经营主体贷款贴息政策的通知',
    documentNumber: '财金〔2026〕5号',
    issuer: '财政部、商务部、中国人民银行、金融监管总局',
    level: 'CENTRAL',
    kind: 'INTEREST_SUBSIDY',
    summary:
      '对2026年发放给服务业经营主体的贷款，按年1个百分点贴息，最长1年，单户贴息贷款上限1000万元；逾期、不良贷款不贴息。另见 jrs.mof.gov.cn t20260119_3982164。',
    legalBasis: '财金〔2026〕5号；财金〔2025〕81号',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    sourceUrls: [
      'https://github.com/wes1612/ICBC-conve-loan/blob/d2f1ef62/data/policies/policies.json',
      'https://stcn.com/article/detail/3601658.html',
      'https://www.cib.com.cn/cn/aboutCIB/about/notice/2026/20260213.html',
    ],
    trust: 'PUBLIC_TEXT',
    rule: {
      kind: 'INTEREST_SUBSIDY',
      conditions: {
        industries: ['H', 'O', 'R'],
        otherIndustriesFact: 'serviceField',
        excludedIndustries: NO_SERVICES,
        banks: HANDLING_BANKS,
        drawdownFrom: '2026-01-01',
        drawdownTo: '2026-12-31',
        noOverdue: true,
        unstatedFacts: ['serviceSupplyUse'],
      },
      formula: { annualRatePoints: '0.010', maximumMonths: 12, principalCapPerBorrower: '10000000', payment: 'WITH_EACH_DUE' },
      exclusiveGroup: CENTRAL_GROUP,
    },
    unknowns: [
      '餐饮住宿、托育、家政、文化娱乐、体育按财金〔2025〕81号对应H、O、R三个门类；健康、养老、旅游、数字、绿色、零售领域的行业范围见附件，附件未取得：其他服务业列为可能适用。',
      '服务业按《三次产业划分规定》的第三产业读，农林牧渔、采矿、制造、电力和建筑业中属于第三产业的大类（A05、B11、C43）除外。',
      '贷款须用于改善消费基础设施和提升服务供给能力，由经办银行判断。',
      '企业何时得到贴息未写明：按随每期利息抵扣读。',
      DAY_COUNT_NOTE,
      BANK_LIST_NOTE,
    ],
  }, REVIEWED_AT),
];

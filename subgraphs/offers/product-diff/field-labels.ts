import { compareTexts } from '../../../schema';
/** A field's name in words. */
export interface FieldLabel {
  readonly zh: string;
  readonly en: string;
}

const label = (zh: string, en: string): FieldLabel => ({ zh, en });

/** Every field that terms of a product have at any depth, in the order in which changes are shown. */
const FIELD_LABELS: Readonly<Record<string, FieldLabel>> = Object.freeze({
  marketingState: label('销售状态', 'marketing state'),
  name: label('名称', 'name'),
  description: label('产品说明', 'description'),
  instrument: label('业务品种', 'instrument'),
  segments: label('客群', 'segments'),
  purposes: label('用途', 'purposes'),
  currency: label('币种', 'currency'),
  amount: label('金额', 'amount'),
  term: label('期限', 'term'),
  rates: label('利率', 'rate'),
  dayCount: label('计息基础', 'day count'),
  repayments: label('还款方式', 'repayment method'),
  guarantees: label('担保方式', 'guarantee method'),
  collaterals: label('押品', 'collateral'),
  fees: label('费用', 'fee'),
  criteria: label('准入条件', 'criterion'),
  cooperationModel: label('合作模式', 'cooperation model'),
  channels: label('渠道', 'channels'),
  turnaround: label('办理时间', 'turnaround'),
  validity: label('有效期', 'validity'),
  predecessorIds: label('前身产品', 'predecessors'),
  provenance: label('来源', 'source'),
  unknowns: label('未知项', 'unknown'),
  illustrative: label('示例标志', 'illustrative'),
  minimum: label('下限', 'minimum'),
  maximum: label('上限', 'maximum'),
  minimumMonths: label('最短月数', 'least months'),
  maximumMonths: label('最长月数', 'most months'),
  role: label('作用', 'role'),
  kind: label('种类', 'kind'),
  type: label('类型', 'type'),
  payer: label('付费方', 'payer'),
  payee: label('收费主体', 'payee'),
  frequency: label('频率', 'frequency'),
  disclosure: label('披露程度', 'disclosure'),
  base: label('计费基数', 'base'),
  rate: label('费率', 'rate'),
  minimumRate: label('利率或费率下限', 'lower end of the rate'),
  maximumRate: label('利率或费率上限', 'upper end of the rate'),
  benchmark: label('基准利率', 'benchmark'),
  minimumSpreadBasisPoints: label('加点下限（基点）', 'lower end of the spread, in basis points'),
  maximumSpreadBasisPoints: label('加点上限（基点）', 'upper end of the spread, in basis points'),
  repricing: label('重定价', 'repricing'),
  tierMethod: label('分档方式', 'tier method'),
  minimumAmount: label('金额下限', 'least amount'),
  maximumAmount: label('金额上限', 'greatest amount'),
  yearlyCap: label('每年上限', 'cap a year'),
  totalCap: label('全期上限', 'cap over the term'),
  minimumTermMonths: label('期限下限（月）', 'least term in months'),
  maximumTermMonths: label('期限上限（月）', 'greatest term in months'),
  taxCreditGrades: label('纳税信用等级', 'tax credit grades'),
  creditRatings: label('信用评级', 'credit ratings'),
  repaymentMethods: label('适用还款方式', 'repayment methods'),
  conditions: label('条件', 'conditions'),
  condition: label('条件', 'condition'),
  refundable: label('可退还', 'refundable'),
  convention: label('约定', 'convention'),
  method: label('方式', 'method'),
  creditReportCode: label('征信代码', 'credit-report code'),
  statisticsCode: label('统计代码', 'statistics code'),
  frequencyCreditReportCode: label('频率征信代码', 'credit-report code of the frequency'),
  graceMonths: label('宽限期（月）', 'grace in months'),
  principalMonths: label('还本月份', 'months of principal'),
  settlementDay: label('结息日', 'settlement day'),
  firstPeriod: label('首期', 'first period'),
  stepRate: label('每期递增比例', 'step rate'),
  stepAmount: label('每期递增金额', 'step amount'),
  required: label('必需', 'required'),
  minimumLoanToValue: label('抵质押率下限', 'lower end of loan to value'),
  maximumLoanToValue: label('抵质押率上限', 'upper end of loan to value'),
  tagged: label('耳标', 'tagged'),
  insured: label('投保', 'insured'),
  codes: label('代码', 'codes'),
  excludedCodes: label('排除代码', 'excluded codes'),
  flag: label('是否', 'flag'),
  undisclosed: label('未披露', 'undisclosed'),
  minimumWorkingDays: label('最少工作日', 'least working days'),
  maximumWorkingDays: label('最多工作日', 'most working days'),
  from: label('起', 'from'),
  to: label('止', 'to'),
  source: label('来源说明', 'source'),
  date: label('日期', 'date'),
  trust: label('可信度', 'trust'),
  lastUpdatedAt: label('来源更新时刻', 'last updated'),
  links: label('链接', 'links'),
  field: label('字段', 'field'),
  reason: label('原因', 'reason'),
  sourcePath: label('来源位置', 'path in the source'),
  rawText: label('来源原文', 'raw text'),
  note: label('说明', 'note'),
  text: label('文字', 'text'),
  clause: label('条款', 'clause'),
});

const POSITIONS: ReadonlyMap<string, number> = new Map(Object.keys(FIELD_LABELS).map((name, index) => [name, index]));

/** Null: no label is known, as of a field that a later contract has. */
export function labelOfField(name: string): FieldLabel | null {
  return FIELD_LABELS[name] ?? null;
}

/** Fields in the order of the labels, others after them by name. */
export function byFieldOrder(a: string, b: string): number {
  const [x, y] = [POSITIONS.get(a) ?? POSITIONS.size, POSITIONS.get(b) ?? POSITIONS.size];
  return x - y || compareTexts(a, b);
}

/** What to do at a field, and what the field is where it was not stated. */
interface FieldWords {
  readonly fact: { readonly zh: string; readonly en: string };
  readonly change?: { readonly zh: string; readonly en: string };
}

/** By path of FinancingNeedInput without the positions in lists, in the order in which changes are shown. */
const WORDS_OF_FIELD: Readonly<Record<string, FieldWords>> = Object.freeze({
  amount: { fact: { zh: '金额', en: 'amount' }, change: { zh: '调整申请金额', en: 'Ask for another amount' } },
  termMonths: { fact: { zh: '期限', en: 'term' }, change: { zh: '调整期限（月）', en: 'Ask for another term, in months' } },
  repaymentMethods: { fact: { zh: '还款方式', en: 'repayment methods' }, change: { zh: '接受任何还款方式', en: 'Accept any repayment method' } },
  'repaymentMethods[]': { fact: { zh: '还款方式', en: 'repayment method' }, change: { zh: '同时接受该还款方式', en: 'Accept this repayment method, too' } },
  'cashPlan.draws': { fact: { zh: '分次提款计划', en: 'plan of draws' }, change: { zh: '不分次提款，一次提取全部金额', en: 'Draw all of it at once' } },
  'cashPlan.draws[].amount': { fact: { zh: '该次提款金额', en: 'amount of the draw' }, change: { zh: '调整该次提款金额', en: 'Draw another amount on this day' } },
  'cashPlan.repayments': { fact: { zh: '期间还款计划', en: 'plan of repayments' }, change: { zh: '不作期间还款计划', en: 'Plan no repayments before the end' } },
  'applicant.region': { fact: { zh: '所在地', en: 'region' } },
  'applicant.industry': { fact: { zh: '行业', en: 'industry' } },
  'applicant.legalForm': { fact: { zh: '主体类型', en: 'legal form' } },
  'applicant.ownership': { fact: { zh: '所有制', en: 'ownership' } },
  'applicant.sizeClass': { fact: { zh: '企业规模', en: 'size class' } },
  'applicant.annualRevenue': { fact: { zh: '年营业收入', en: 'annual revenue' } },
  'applicant.totalAssets': { fact: { zh: '资产总额', en: 'total assets' } },
  'applicant.totalLiabilities': { fact: { zh: '负债总额', en: 'total liabilities' }, change: { zh: '偿还负债，资产总额不变', en: 'Repay debt, assets unchanged' } },
  'applicant.establishedOn': { fact: { zh: '成立日期', en: 'day of establishment' } },
  'applicant.annualTax': { fact: { zh: '年纳税额', en: 'tax paid in a year' } },
  'applicant.taxCreditGrade': { fact: { zh: '纳税信用等级', en: 'tax credit grade' } },
  'applicant.creditRating': { fact: { zh: '信用评级', en: 'credit rating' } },
  'applicant.existingLenders': { fact: { zh: '存量贷款银行数', en: 'number of existing lenders' }, change: { zh: '结清部分银行的贷款', en: 'Repay lenders down to this number' } },
  'applicant.hasOverdue': { fact: { zh: '当前逾期情况', en: 'state of overdue debt' }, change: { zh: '结清当前逾期', en: 'Settle what is overdue' } },
  'applicant.onDishonestyList': { fact: { zh: '是否列入失信被执行人名单', en: 'standing on the dishonesty list' } },
  'applicant.firstTimeBorrower': { fact: { zh: '是否首贷户', en: 'being a first-time borrower' } },
  'applicant.customerOf': { fact: { zh: '往来银行', en: 'list of banks of which the applicant is a customer' } },
  'applicant.customerOf[]': { fact: { zh: '往来银行', en: 'bank of which the applicant is a customer' }, change: { zh: '在该行开户', en: 'Become a customer of this bank' } },
  'applicant.ownerAge': { fact: { zh: '实际控制人年龄', en: 'age of the owner' } },
  'applicant.agriculturalSubject': { fact: { zh: '农业经营主体', en: 'agricultural subject' } },
  'applicant.landAreaMu': { fact: { zh: '经营土地面积（亩）', en: 'land area in mu' }, change: { zh: '流转土地，扩大经营面积（亩）', en: 'Lease more land, in mu' } },
  'applicant.certificates[]': { fact: { zh: '资质证书', en: 'certificate' }, change: { zh: '取得该资质证书', en: 'Obtain this certificate' } },
  'applicant.livestock[].species': { fact: { zh: '畜禽种类', en: 'livestock species' }, change: { zh: '购入该种畜禽', en: 'Buy animals of this species' } },
  'applicant.livestock[].head': { fact: { zh: '畜禽存栏', en: 'head of livestock' }, change: { zh: '存栏增加到', en: 'Grow the herd to this many head' } },
  'applicant.collaterals[].kind': { fact: { zh: '押品种类', en: 'kind of collateral' }, change: { zh: '增加此类押品', en: 'Offer an asset of this kind' } },
  'applicant.collaterals[].value': { fact: { zh: '押品评估价值', en: 'appraised value of the collateral' }, change: { zh: '押品评估价值达到', en: 'Offer this much appraised value of the asset' } },
  'applicant.collaterals[].tagged': { fact: { zh: '耳标情况', en: 'state of ear tags' }, change: { zh: '为活体佩戴耳标', en: 'Tag the herd' } },
  'applicant.collaterals[].insured': { fact: { zh: '投保情况', en: 'state of insurance' }, change: { zh: '为押品投保', en: 'Insure the asset' } },
});

const FIELDS = Object.keys(WORDS_OF_FIELD);

function fieldOf(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}

/** The order in which changes are shown: of the input's fields, and within a list item by item. */
export function compareFields(a: string, b: string): number {
  const [x, y] = [placeOf(a), placeOf(b)];
  return x.list - y.list || x.position - y.position || x.field - y.field;
}

function placeOf(path: string): { readonly list: number; readonly position: number; readonly field: number } {
  const field = fieldOf(path);
  const list = field.replace(/\].*$/, ']');
  return { list: FIELDS.findIndex((each) => each.startsWith(list)), position: Number(/\d+/.exec(path)?.[0] ?? 0), field: FIELDS.indexOf(field) };
}

/**
 * A change in words. What was not stated is no change but what must be so, and so is a region or an
 * industry stated too coarsely: they have no words for a change, as nothing of them can be changed.
 */
export function changeWords(path: string, isMissing: boolean): { readonly unstated: boolean; readonly label: string; readonly labelEn: string } {
  const words = WORDS_OF_FIELD[fieldOf(path)];
  if (!words) throw new Error(`no words for a change of ${path}`);
  const { change, fact } = words;
  if (change && !isMissing) return { unstated: false, label: change.zh, labelEn: change.en };
  return { unstated: true, label: `若${fact.zh}为此值（尚未说明）`, labelEn: `If the ${fact.en} is this, which is not stated` };
}

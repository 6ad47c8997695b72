import {
  AssumptionCode,
  CollateralKind,
  DayCount,
  GuaranteeMethod,
  IrrBasis,
  LimitedBy,
  RepaymentFrequency,
  RepaymentMethod,
  Verdict,
} from '../../../schema';
import type { Cost } from '../graphql/cost.type';
import type { FinancingOffer } from '../graphql/offer.type';
import { type RowOfFigure, NOTHING, type Shown, rowOf, shown, shownCodes, totalOf } from './compared-row';

/** Figures of a cost that a comparison shows; each has a range beside it. */
type CostFigure = 'totalInterest' | 'totalFees' | 'totalRefunds' | 'totalSubsidies' | 'totalCost' | 'annualRateSimple' | 'annualRateIrr' | 'statementAnnualRate';

const cost = (of: 'cost' | 'costAfterIncentives', name: CostFigure) => (offer: FinancingOffer): Shown => {
  const figures: Cost | null = offer[of];
  return figures ? shown(figures[name], figures[`${name}Range`]) : NOTHING;
};

/** What every comparison shows, in the order in which a borrower reads: what is lent, what it costs, how it is repaid, what it takes. */
export const ROWS_OF_OFFERS: readonly RowOfFigure[] = Object.freeze([
  rowOf('bank.name', ['银行', 'Bank'], 'TEXT', null, ({ bank }) => shown(bank?.name)),
  rowOf('product.name', ['产品', 'Product'], 'TEXT', null, ({ product }) => shown(product?.name)),
  rowOf('verdict', ['结论', 'Verdict'], 'CODE', null, ({ verdict }) => shownCodes(Verdict, [verdict])),
  rowOf('amount', ['可得金额', 'Amount offered'], 'AMOUNT', 'HIGHER', ({ amount }) => shown(amount)),
  rowOf('limitedBy', ['金额受限于', 'Amount limited by'], 'CODE', null, ({ limitedBy }) => shownCodes(LimitedBy, [limitedBy])),
  rowOf('termMonths', ['期限（月）', 'Term'], 'MONTHS', null, ({ termMonths }) => shown(termMonths)),
  rowOf('drawdownOn', ['用款日期', 'Drawdown'], 'DATE', null, ({ drawdownOn }) => shown(drawdownOn)),
  rowOf('nominalAnnualRate', ['合同年利率', 'Nominal annual rate'], 'RATE', 'LOWER', (offer) => shown(offer.nominalAnnualRate, offer.nominalAnnualRateRange)),
  totalOf('cost.totalInterest', ['利息合计', 'Total interest'], 'LOWER', cost('cost', 'totalInterest')),
  totalOf('cost.totalFees', ['费用合计', 'Total fees'], 'LOWER', cost('cost', 'totalFees')),
  totalOf('cost.totalRefunds', ['到期退还', 'Refunded at the end'], null, cost('cost', 'totalRefunds')),
  totalOf('cost.totalCost', ['优惠前总成本', 'Total cost before incentives'], 'LOWER', cost('cost', 'totalCost')),
  rowOf('cost.annualRateSimple', ['优惠前综合年化成本（单利）', 'All-in annual rate before incentives, simple'], 'RATE', 'LOWER', cost('cost', 'annualRateSimple')),
  rowOf('cost.annualRateIrr', ['优惠前综合年化成本（内部收益率）', 'All-in annual rate before incentives, IRR'], 'RATE', 'LOWER', cost('cost', 'annualRateIrr')),
  rowOf('cost.statementAnnualRate', ['综合融资成本清单年化率', 'Annual rate of the cost statement'], 'RATE', 'LOWER', cost('cost', 'statementAnnualRate')),
  totalOf('costAfterIncentives.totalSubsidies', ['补贴合计', 'Total subsidies'], 'HIGHER', cost('costAfterIncentives', 'totalSubsidies')),
  totalOf('costAfterIncentives.totalCost', ['优惠后总成本', 'Total cost after incentives'], 'LOWER', cost('costAfterIncentives', 'totalCost')),
  rowOf('costAfterIncentives.annualRateSimple', ['优惠后综合年化成本（单利）', 'All-in annual rate after incentives, simple'], 'RATE', 'LOWER', cost('costAfterIncentives', 'annualRateSimple')),
  rowOf('costAfterIncentives.annualRateIrr', ['优惠后综合年化成本（内部收益率）', 'All-in annual rate after incentives, IRR'], 'RATE', 'LOWER', cost('costAfterIncentives', 'annualRateIrr')),
  rowOf('irrBasis', ['内部收益率口径', 'Basis of the IRR'], 'CODE', null, ({ irrBasis }) => shownCodes(IrrBasis, [irrBasis])),
  rowOf('repaymentMethod', ['还款方式', 'Repayment method'], 'CODE', null, ({ repaymentMethod }) => shownCodes(RepaymentMethod, [repaymentMethod])),
  rowOf('repayment.frequency', ['还款频率', 'Repayment frequency'], 'CODE', null, ({ repayment }) => shownCodes(RepaymentFrequency, [repayment?.frequency])),
  rowOf('repayment.graceMonths', ['宽限期（月）', 'Grace'], 'MONTHS', null, ({ repayment }) => shown(repayment?.graceMonths)),
  rowOf('dayCount', ['计息基础', 'Day count'], 'CODE', null, ({ dayCount }) => shownCodes(DayCount, [dayCount])),
  rowOf('product.guarantees.method', ['担保方式', 'Guarantee'], 'CODE', null, ({ product }) => shownCodes(GuaranteeMethod, product?.guarantees.map(({ method }) => method) ?? [])),
  rowOf('product.collaterals.kind', ['押品', 'Collateral'], 'CODE', null, ({ product }) => shownCodes(CollateralKind, product?.collaterals.map(({ kind }) => kind) ?? [])),
  rowOf('product.turnaround.maximumWorkingDays', ['承诺办理时间（工作日）', 'Promised turnaround'], 'WORKING_DAYS', 'LOWER', ({ product }) => shown(product?.turnaround?.maximumWorkingDays)),
  rowOf('unknowns.field', ['未知事项', 'What is not known'], 'TEXT', null, ({ unknowns }) => shown(joined(unknowns.map(({ field }) => field)))),
  rowOf('assumptions.code', ['计算约定', 'Assumptions'], 'CODE', null, ({ assumptions }) => shownCodes(AssumptionCode, assumptions.map(({ code }) => code))),
  rowOf('illustrative', ['示例数据', 'Made up for illustration'], 'FLAG', null, ({ illustrative }) => shown(illustrative)),
]);

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : [...new Set(texts)].join(' | ');
}

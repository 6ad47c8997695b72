import { CollateralKind, type CollateralInput, type CollateralTerm, THIRD_PARTY_COLLATERAL, termOf } from '../../../../schema';
import { formatRate } from '../../../finance';
import { describeLoanable } from './describe-collateral';
import { type AssetSupport, type LoanToValue, isUnbounded } from './support';

/** The same words in both languages of the house. */
export interface Explanation {
  readonly zh: string;
  readonly en: string;
}

const FLAG_LABELS: Readonly<Record<string, Explanation>> = Object.freeze({
  tagged: { zh: '是否佩戴耳标', en: 'whether it is tagged' },
  insured: { zh: '是否投保', en: 'whether it is insured' },
});

/** Which term of the product an asset meets and what that carries, or why it meets none. */
export function explainAsset(
  asset: CollateralInput,
  support: AssetSupport,
  productTerms: readonly CollateralTerm[],
  currency: string,
  fractionDigits: number,
): Explanation {
  if (support.terms.length === 0) return explainNone(asset, productTerms);
  const parts = [explainTerms(support.terms), ...explainDoubts(support), explainValue(asset, support, currency, fractionDigits)];
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function explainNone({ kind }: CollateralInput, productTerms: readonly CollateralTerm[]): Explanation {
  const { en, zh } = termOf(CollateralKind, kind);
  const wanted = productTerms.filter((term) => term.kind === kind).map(describeFlags);
  if (wanted.length === 0) return { zh: `产品不接受${zh}作押品，可贷价值为零`, en: `The product takes no collateral of this kind (${en}), so it carries nothing` };
  return {
    zh: `产品接受的${zh}须${wanted.map((flags) => flags.zh).join('，或')}，本押品均不符合，可贷价值为零`,
    en: `${en} must be ${wanted.map((flags) => flags.en).join(', or ')}; this asset is none of these, so it carries nothing`,
  };
}

function explainTerms(terms: readonly CollateralTerm[]): Explanation {
  const texts = terms.map((term) => {
    const { en, zh } = termOf(CollateralKind, term.kind);
    const flags = describeFlags(term);
    return { zh: `${zh}${flags.zh && `（${flags.zh}）`}`, en: `${en}${flags.en && ` (${flags.en})`}` };
  });
  const [isOne, zh, en] = [texts.length === 1, texts.map((text) => text.zh).join('，或'), texts.map((text) => text.en).join(', or ')];
  return isOne ? { zh: `符合“${zh}”一项`, en: `Meets the term "${en}"` } : { zh: `可能符合“${zh}”`, en: `May meet "${en}"` };
}

function explainDoubts({ loanToValue, missingFacts, terms }: AssetSupport): Explanation[] {
  const names = missingFacts.map((path) => path.split('.').at(-1) ?? '');
  const flags = names.map((name) => FLAG_LABELS[name]).filter((label) => label !== undefined);
  const conditions = [...new Set(terms.flatMap(({ condition }) => condition ?? []))];
  return [
    ...(flags.length > 0 ? [{ zh: `未填写${flags.map(({ zh }) => zh).join('、')}，各种情况都计入`, en: `not stated: ${flags.map(({ en }) => en).join(', ')}, so every case is counted` }] : []),
    ...(names.includes('value') ? [{ zh: '未填写评估价值', en: 'its value is not stated' }] : []),
    ...conditions.map((condition) => ({ zh: `另有条件由银行判断：${condition}`, en: `the bank judges a condition: ${condition}` })),
    ...(terms.some(({ kind }) => THIRD_PARTY_COLLATERAL.has(kind))
      ? [{ zh: '第三方增信，由银行判断', en: 'support of a third party, which the bank judges' }]
      : explainUndisclosed(loanToValue)),
  ];
}

function explainUndisclosed(loanToValue: LoanToValue): Explanation[] {
  if (isUnbounded(loanToValue)) return [{ zh: '抵质押率未披露，由银行确定', en: 'the loan to value is undisclosed, and the bank sets it' }];
  return loanToValue.high === null ? [{ zh: '抵质押率上限未披露', en: 'the greatest loan to value is undisclosed' }] : [];
}

/** Enough to compute it again: value, share and product. */
function explainValue({ value }: CollateralInput, { loanToValue: { high, low }, loanable }: AssetSupport, currency: string, fractionDigits: number): Explanation {
  const text = describeLoanable(loanable, currency, fractionDigits);
  if (value == null || high === null) return { zh: `可贷价值：${text === '?' ? '未知' : text}`, en: `loanable: ${text === '?' ? 'not known' : text}` };
  const percent = (rate: bigint): string => `${formatRate(rate * 100n)} %`;
  const share = low === high ? percent(low) : `${percent(low)} – ${percent(high)}`;
  return { zh: `可贷价值：${value} × ${share} = ${text}`, en: `loanable: ${value} × ${share} = ${text}` };
}

function describeFlags({ insured, tagged }: CollateralTerm): Explanation {
  const flags = [
    ...(tagged == null ? [] : [tagged ? { zh: '佩戴耳标', en: 'tagged' } : { zh: '未佩戴耳标', en: 'not tagged' }]),
    ...(insured == null ? [] : [insured ? { zh: '已投保', en: 'insured' } : { zh: '未投保', en: 'not insured' }]),
  ];
  return { zh: flags.map(({ zh }) => zh).join('、'), en: flags.map(({ en }) => en).join(', ') };
}

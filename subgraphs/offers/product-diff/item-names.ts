import { CollateralKind, CriterionKind, FeeFrequency, FeePayer, FeeType, GuaranteeMethod, RateKind, RateRole, RepaymentFrequency, RepaymentMethod, vocabularyOf } from '../../../schema';
import { type FieldLabel, labelOfField } from './field-labels';
import type { ItemPair } from './natural-keys';

/** Enums of the fields that tell items apart, by the name of the list. */
const ENUMS: Readonly<Record<string, Readonly<Record<string, object>>>> = Object.freeze({
  rates: { role: RateRole, kind: RateKind, repaymentMethods: RepaymentMethod },
  repayments: { method: RepaymentMethod, frequency: RepaymentFrequency },
  guarantees: { method: GuaranteeMethod },
  collaterals: { kind: CollateralKind },
  fees: { type: FeeType, payer: FeePayer, frequency: FeeFrequency },
  criteria: { kind: CriterionKind },
});

/** A number alone says nothing. */
const WITH_THEIR_FIELD = new Set(['minimumAmount', 'maximumAmount', 'minimumTermMonths', 'maximumTermMonths', 'tagged', 'insured']);

const MOST_LENGTH = 60;

/** An item of a list in words, by what tells it apart: 合同利率，金额下限 1000000. */
export function nameOfItem(listName: string, { named, number }: Pick<ItemPair, 'named' | 'number'>): FieldLabel {
  const words = named.map(([field, value]) => wordsOf(listName, field, value));
  const ordinal = number > 1 ? [{ zh: `第${number}项`, en: `no. ${number}` }] : [];
  const all = [...words, ...ordinal];
  return { zh: shortened(all.map(({ zh }) => zh).join('，')), en: shortened(all.map(({ en }) => en).join(', ')) };
}

function wordsOf(listName: string, field: string, value: unknown): FieldLabel {
  const codes = ENUMS[listName]?.[field];
  const texts = (Array.isArray(value) ? value : [value]).map((each) => termOrText(codes, each));
  const [zh, en] = [texts.map((text) => text.zh).join('、'), texts.map((text) => text.en).join('/')];
  const label = WITH_THEIR_FIELD.has(field) ? labelOfField(field) : null;
  return label ? { zh: `${label.zh} ${zh}`, en: `${label.en} ${en}` } : { zh, en };
}

/** What stands after the comma of a term in English explains it. */
function termOrText(codes: object | undefined, value: unknown): FieldLabel {
  const text = String(value);
  const term = codes && vocabularyOf(codes).terms[text];
  return term ? { zh: term.zh, en: term.en.split(',')[0] ?? term.en } : { zh: text, en: text };
}

function shortened(text: string): string {
  return text.length > MOST_LENGTH ? `${text.slice(0, MOST_LENGTH)}…` : text;
}

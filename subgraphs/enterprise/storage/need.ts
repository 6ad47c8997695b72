import type { ApplicantFacts, CashPlan, Purpose, RepaymentMethod } from '../../../schema';
import { canonicalJson, contentHash } from '../../chassis';
import type { NeedVersionEntity } from './need-version.entity';

/** One version of a need without what the applicant stated about itself, as lists read it. */
export interface NeedHead {
  readonly id: string;
  /** The sequence number from 1, as a string. */
  readonly version: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly recordedAt: string;
  readonly enterpriseUscc: string;
  readonly projectId: string | null;
  readonly title: string;
  readonly amount: string;
  readonly currency: string;
  readonly termMonths: number;
  readonly purpose: Purpose;
  readonly drawdownOn: string | null;
  /** Null: the applicant has no wish. */
  readonly repaymentMethods: readonly RepaymentMethod[] | null;
  /** Null: all of it drawn on one day, repaid as the method has it. */
  readonly cashPlan: Readonly<CashPlan> | null;
  readonly description: string | null;
  readonly illustrative: boolean;
}

/** One version of a need, whole. */
export interface Need extends NeedHead {
  readonly applicantFacts: Readonly<ApplicantFacts>;
}

export interface NeedKey {
  readonly id: string;
  readonly version: string;
}

type HeadRow = Omit<NeedVersionEntity, 'applicantFacts' | 'contentSha256'>;

/** Exactly the sequence numbers that a version column can hold: "1", never "01", "1.0" or " 1". */
const SEQUENCE_NUMBER = /^[1-9]\d{0,8}$/;

export function isSequenceNumber(version: string): boolean {
  return SEQUENCE_NUMBER.test(version);
}

/** A key as one text, from which {@link parseNeedKey} gets the parts back whatever characters they have. */
export function needKeyText({ id, version }: NeedKey): string {
  return JSON.stringify([id, version]);
}

export function parseNeedKey(text: string): NeedKey {
  const [id, version] = JSON.parse(text) as [string, string];
  return { id, version };
}

/** What the version states, as FinancingNeedInput has it; offers reads it back for a replay. */
export function statedText({ amount, applicantFacts, cashPlan, currency, drawdownOn, purpose, repaymentMethods, termMonths }: Need): string {
  return canonicalJson({ amount, currency, termMonths, purpose, drawdownOn, repaymentMethods, cashPlan, applicant: applicantFacts });
}

export function toNeedRow(need: Need): NeedVersionEntity {
  const { version, repaymentMethods, applicantFacts, cashPlan, ...rest } = need;
  return {
    ...rest,
    version: Number(version),
    repaymentMethods: repaymentMethods && JSON.stringify(repaymentMethods),
    cashPlan: cashPlan && canonicalJson(cashPlan),
    applicantFacts: canonicalJson(applicantFacts),
    contentSha256: contentHash(need),
  };
}

export function toNeedHead(row: HeadRow): NeedHead {
  const { id, recordedAt, enterpriseUscc, projectId, title, amount, currency, termMonths, purpose } = row;
  return {
    id,
    version: String(row.version),
    recordedAt,
    enterpriseUscc,
    projectId,
    title,
    amount,
    currency,
    termMonths,
    purpose,
    drawdownOn: row.drawdownOn,
    repaymentMethods: row.repaymentMethods === null ? null : (JSON.parse(row.repaymentMethods) as RepaymentMethod[]),
    cashPlan: row.cashPlan === null ? null : (JSON.parse(row.cashPlan) as CashPlan),
    description: row.description,
    illustrative: row.illustrative,
  };
}

export function toNeed(row: NeedVersionEntity): Need {
  return { ...toNeedHead(row), applicantFacts: JSON.parse(row.applicantFacts) as ApplicantFacts };
}

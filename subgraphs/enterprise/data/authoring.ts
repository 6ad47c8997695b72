import { type ApplicantFacts, type CashPlan, type Purpose, type RepaymentMethod, normaliseInstant } from '../../../schema';
import type { EnterpriseEntity } from '../storage/enterprise.entity';
import type { Need } from '../storage/need';
import type { NeedShareEntity } from '../storage/need-share.entity';
import type { ProjectEntity } from '../storage/project.entity';

/** An enterprise that was made up. */
export function sampleEnterprise(enterprise: Omit<EnterpriseEntity, 'illustrative'>): EnterpriseEntity {
  return { ...enterprise, illustrative: true };
}

export type SampleProject = Pick<ProjectEntity, 'id' | 'name' | 'stage' | 'region' | 'totalInvestment' | 'financingGap'> &
  Partial<Pick<ProjectEntity, 'startedOn' | 'completesOn' | 'description'>> & {
    /** Who builds it; none: the government's own project. */
    readonly builtBy?: EnterpriseEntity;
  };

/** Projects of one sector that were made up. */
export function sampleProjects(sector: string, projects: readonly SampleProject[]): ProjectEntity[] {
  return projects.map(({ builtBy, startedOn = null, completesOn = null, description = null, ...rest }) => ({
    ...rest,
    sector,
    startedOn,
    completesOn,
    description,
    enterpriseUscc: builtBy?.uscc ?? null,
    illustrative: true,
  }));
}

/** What one version of a need states. Amounts in units of the currency, yuan where none is named. */
export interface NeedStatement {
  readonly title: string;
  readonly amount: string;
  readonly currency?: string;
  readonly termMonths: number;
  readonly purpose: Purpose;
  readonly drawdownOn?: string;
  readonly repaymentMethods?: readonly RepaymentMethod[];
  readonly cashPlan?: Readonly<CashPlan>;
  readonly description?: string;
  readonly projectId?: string;
  readonly facts: Readonly<ApplicantFacts>;
}

export interface SampleNeed extends NeedStatement {
  readonly id: string;
  readonly applicant: EnterpriseEntity;
  /** Day in Asia/Shanghai on which version 1 was recorded. */
  readonly recordedOn: string;
  /** What each later version changes of the one before it. */
  readonly revisions?: readonly (Partial<NeedStatement> & { readonly recordedOn: string })[];
}

/** Every version of a need that was made up, oldest first. */
export function sampleNeed({ id, applicant, revisions = [], ...first }: SampleNeed): Need[] {
  const statements: (NeedStatement & { readonly recordedOn: string })[] = [first];
  for (const revision of revisions) statements.push({ ...(statements.at(-1) ?? first), ...revision });
  return statements.map((each, index) => ({
    id,
    version: String(index + 1),
    recordedAt: atNine(each.recordedOn),
    enterpriseUscc: applicant.uscc,
    projectId: each.projectId ?? null,
    title: each.title,
    amount: each.amount,
    currency: each.currency ?? 'CNY',
    termMonths: each.termMonths,
    purpose: each.purpose,
    drawdownOn: each.drawdownOn ?? null,
    repaymentMethods: each.repaymentMethods ?? null,
    cashPlan: each.cashPlan ?? null,
    description: each.description ?? null,
    illustrative: true,
    applicantFacts: each.facts,
  }));
}

/** A need that was made up, shared with banks on one day. */
export function sampleShare(needId: string, sharedOn: string, banks: readonly string[]): NeedShareEntity[] {
  return banks.map((bank) => ({ needId, bank, sharedAt: atNine(sharedOn) }));
}

/** What an enterprise states about itself and is on its record too, with what it adds for a need. */
export function statedBy(enterprise: EnterpriseEntity, added: ApplicantFacts): ApplicantFacts {
  const { region, industry, legalForm, ownership, employees, annualRevenue, totalAssets } = enterprise;
  const { establishedOn, taxCreditGrade, creditRating } = enterprise;
  const onRecord: ApplicantFacts = {
    region,
    industry,
    legalForm,
    ownership,
    employees,
    annualRevenue,
    totalAssets,
    establishedOn,
    taxCreditGrade,
    creditRating,
  };
  return { ...onRecord, ...added };
}

/** Nine in the morning in Asia/Shanghai, when offices open. */
function atNine(day: string): string {
  const instant = normaliseInstant(`${day}T09:00:00+08:00`);
  if (!instant) throw new Error(`${day} is no day of the calendar: write YYYY-MM-DD`);
  return instant;
}

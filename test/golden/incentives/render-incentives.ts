import type { Asked, ExpectedIncentive, GoldenIncentive } from './golden-incentive';
import { GOLDEN_INCENTIVES } from './golden-incentives';
import { policyTitle } from './judge';

const INTRODUCTION = `# Golden incentives

What each sample policy pays a borrower, held against the engine by \`incentives/golden-incentives.test.ts\`.
No figure here was computed by the engine: each row has the formula by hand, or the words of the
document that decide. [independent/subsidy.ts](independent/subsidy.ts), which imports nothing of the
project, computes every amount a second time.

The first row of a policy is a loan that it is for; every other row says what differs from it. *Amount*
is what is paid on the days named; of a policy that is only possible, in brackets, what it would be.
`;

/** The table as an officer reads it, a section for each policy. */
export function renderIncentives(): string {
  const policies = [...new Set(GOLDEN_INCENTIVES.map(({ policy }) => policy))];
  return `${[INTRODUCTION, ...policies.map((policy) => section(policy, GOLDEN_INCENTIVES.filter((row) => row.policy === policy)))].join('\n')}`;
}

function section(policy: string, rows: readonly GoldenIncentive[]): string {
  const head = '| | Loan | Status | Amount | Limits | By hand |\n| ---: | --- | --- | ---: | --- | --- |';
  const lines = rows.map(({ expected, says, title }, index) =>
    `| ${[index + 1, title, statusOf(expected), amountOf(expected), expected.limits.join(', '), says].join(' | ')} |`);
  return `## ${policy} ${policyTitle(policy)}\n\n${rows[0] ? loanOf(rows[0].asked) : ''}\n\n${head}\n${lines.join('\n')}\n`;
}

function loanOf({ amount, applicant, bank, drawdownOn, everyMonths, instrument, method = 'INTEREST_ONLY', purpose, rate, sizeClass, termMonths, dayCount = 'ACTUAL_360', guaranteeFees = [] }: Asked): string {
  const stated = Object.entries({ sizeClass, ...applicant }).flatMap(([fact, value]) => (value == null ? [] : `${fact} ${String(value)}`));
  const facts = [...stated, ...guaranteeFees.map(([on, fee]) => `guarantee fee of ${fee} on ${on}`)];
  return `${amount} yuan of ${bank} on ${drawdownOn} for ${termMonths} months, ${instrument} for ${purpose}, ${method} every ${everyMonths} months at ${rate} on ${dayCount}; ${facts.join(', ')}.`;
}

function statusOf({ condition, excludedBy, missing, reason, status }: ExpectedIncentive): string {
  const why = condition ?? excludedBy ?? (missing.length > 0 ? missing.join(', ') : status === 'APPLIED' ? null : reason);
  return why === null ? status : `${status}: ${why}`;
}

function amountOf({ amount, payments, status }: ExpectedIncentive): string {
  if (amount === null) return '';
  if (status === 'POSSIBLE') return `(${amount})`;
  return payments.length > 1 ? `${amount} = ${payments.map(([on, paid]) => `${paid} on ${on}`).join(' + ')}` : `${amount} on ${payments[0]?.[0] ?? ''}`;
}

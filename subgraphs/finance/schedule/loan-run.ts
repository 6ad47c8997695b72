import type { Money, Rate } from '../money';
import { FinanceInputError } from '../refusal';
import { InterestAccount } from './interest-account';
import type { DayFlow, PrincipalFlows } from './principal-flows';
import type { InterestPeriod, ScheduleInput, ScheduleLine } from './schedule';

/**
 * A loan as its days pass: what is owed, the interest on it and the lines so far. Of one day the due
 * comes first, then what is repaid freely, then what is drawn. Amounts in minor units.
 */
export class LoanRun {
  readonly lines: ScheduleLine[] = [];
  balanceMinor: bigint;
  /** Days on which principal was drawn so far, that of drawdown included. */
  draws = 1;
  private next = 0;
  private readonly account: InterestAccount;
  private readonly isUneven: boolean;
  private readonly zero: Money;

  constructor(
    private readonly input: ScheduleInput,
    private readonly flows: PrincipalFlows,
  ) {
    this.isUneven = flows.later.length > 0 || Boolean(input.repricings?.length);
    this.account = new InterestAccount(input, this.isUneven);
    this.zero = this.money(0n);
    this.balanceMinor = flows.atDrawdownMinor;
    this.requireWithinLimit(input.drawdownOn);
  }

  /** In force on the last day before the due. */
  get annualRate(): Rate {
    return this.account.annualRate;
  }

  /** Undefined where every payment of interest is of the one balance before its line. */
  get periods(): readonly InterestPeriod[] | undefined {
    return this.isUneven ? this.account.periods : undefined;
  }

  /** Passes the days up to a due and gives its interest. A day of principal alone has a line of its own. */
  payInterest(dueOn: string): bigint {
    for (let flow = this.flows.later[this.next]; flow && flow.on < dueOn; flow = this.flows.later[this.next]) {
      this.account.accrue(flow.on, this.balanceMinor);
      this.move(flow);
      this.addLine(flow.on, flow.repaidMinor, 0n, flow.drawnMinor);
    }
    this.account.accrue(dueOn, this.balanceMinor);
    return this.account.pay(dueOn);
  }

  payPrincipal(dueOn: string, principalMinor: bigint, interestMinor: bigint): void {
    this.balanceMinor -= principalMinor;
    const flow = this.flows.later[this.next];
    if (flow?.on === dueOn) {
      this.move(flow);
      this.addLine(dueOn, principalMinor + flow.repaidMinor, interestMinor, flow.drawnMinor);
    } else {
      this.addLine(dueOn, principalMinor, interestMinor, 0n);
    }
  }

  /** The last due repays whatever is left, what was to be repaid freely on its day included. */
  close(dueOn: string, interestMinor: bigint): void {
    const principalMinor = this.balanceMinor;
    const flow = this.flows.later[this.next];
    if (flow) this.requireOwed(flow);
    this.balanceMinor = 0n;
    this.addLine(dueOn, principalMinor, interestMinor, 0n);
  }

  private addLine(dueOn: string, principalMinor: bigint, interestMinor: bigint, drawnMinor: bigint): void {
    this.lines.push({
      dueOn,
      drawn: drawnMinor === 0n ? this.zero : this.money(drawnMinor),
      principal: this.money(principalMinor),
      interest: this.money(interestMinor),
      balance: this.money(this.balanceMinor),
    });
  }

  private money(minor: bigint): Money {
    return { currency: this.input.principal.currency, minor };
  }

  private move(flow: DayFlow): void {
    this.requireOwed(flow);
    this.balanceMinor += flow.drawnMinor - flow.repaidMinor;
    if (flow.drawnMinor > 0n) this.draws += 1;
    this.requireWithinLimit(flow.on);
    this.next += 1;
  }

  private requireOwed(flow: DayFlow): void {
    if (flow.repaidMinor <= this.balanceMinor) return;
    const value = `${flow.repaidMinor} on ${flow.on}`;
    throw new FinanceInputError({ field: 'repayments', value, allowed: `at most what is owed, ${this.balanceMinor}` });
  }

  private requireWithinLimit(on: string): void {
    const limitMinor = this.input.principal.minor;
    if (this.balanceMinor <= limitMinor) return;
    const value = `${this.balanceMinor} outstanding on ${on}`;
    throw new FinanceInputError({ field: 'draws', value, allowed: `at most the limit, ${limitMinor}` });
  }
}

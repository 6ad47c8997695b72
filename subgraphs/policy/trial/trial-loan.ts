import {
  AMOUNT_ALLOWED,
  type DayCount,
  type Instrument,
  MAX_AMOUNT,
  type Purpose,
  type RepaymentFrequency,
  type RepaymentMethod,
  CURRENCY_ALLOWED,
  badUserInput,
  findCurrency,
  isBankCode,
  isCalendarDate,
} from '../../../schema';
import {
  FINANCE_LIMITS,
  FinanceInputError,
  type IncentiveLoan,
  MONTHS_OF_FREQUENCY,
  type Money,
  type Rate,
  type Schedule,
  addMonths,
  buildSchedule,
  parseMoney,
  parseRate,
  scheduleOfLines,
} from '../../finance';

/** The loan of an offer as an officer states it; amounts in its currency. */
export interface TrialOffer {
  readonly bank: string;
  readonly instrument: Instrument;
  readonly amount: string;
  readonly currency: string;
  readonly termMonths: number;
  readonly drawdownOn: string;
  readonly repaymentMethod: RepaymentMethod;
  readonly frequency: RepaymentFrequency;
  readonly dayCount: DayCount;
  readonly nominalAnnualRate?: string | null;
  readonly schedule?: readonly { readonly dueOn: string; readonly drawn: string; readonly principal: string; readonly interest: string; readonly balance: string }[] | null;
  readonly rates?: readonly { readonly from: string; readonly annualRate: string }[] | null;
  readonly interestInAdvance?: string | null;
  readonly guaranteeFees?: readonly { readonly paidOn: string; readonly amount: string; readonly inArrears: boolean }[] | null;
}

/** Of a year; finance computes with no greater one. */
const MOST_RATE = 1_000_000;

type ReadMoney = (field: string, decimal: string) => Money;

/** What a policy is held against; throws BAD_USER_INPUT that names the field below offer. */
export function loanOf(offer: TrialOffer, purpose: Purpose): IncentiveLoan {
  const { bank, instrument } = offer;
  if (!isBankCode(bank)) throw badUserInput({ field: 'offer.bank', value: bank, allowed: 'a bank code of small letters, digits and hyphens, such as "abc"' });
  const read = moneyReader(offer.currency);
  const fees = offer.guaranteeFees ?? [];
  requireLength('offer.guaranteeFees', fees);
  const guaranteeFees = fees.map(({ amount, inArrears, paidOn: on }, index) => ({ on, inArrears, amount: read(`offer.guaranteeFees[${index}].amount`, amount) }));
  return { bankCode: bank, instrument, purpose, schedule: scheduleOf(offer, read), hasGuaranteeFee: guaranteeFees.length > 0, guaranteeFees };
}

function moneyReader(currency: string): ReadMoney {
  const known = findCurrency(currency);
  if (!known) throw badUserInput({ field: 'offer.currency', value: currency, allowed: CURRENCY_ALLOWED });
  const { code, fractionDigits } = known;
  const allowed = `0 or more and at most ${MAX_AMOUNT}, with at most ${fractionDigits} digits after the point`;
  return (field, decimal) => {
    const refused = badUserInput({ field, value: decimal, allowed });
    const isExact = !/[1-9]/.test((decimal.split('.')[1] ?? '').slice(fractionDigits));
    if (!isExact) throw refused;
    const amount = parseMoney(decimal, code, fractionDigits);
    if (amount.minor < 0n || amount.minor > MAX_AMOUNT * 10n ** BigInt(fractionDigits)) throw refused;
    return amount;
  };
}

/** Below zero a part of a period would earn what the rest of it pays. */
function readRate(field: string, decimal: string): Rate {
  const isRate = Number(decimal) >= 0 && Number(decimal) <= MOST_RATE;
  if (!isRate) throw badUserInput({ field, value: decimal, allowed: `0 to ${MOST_RATE}, where 1 is 100 %` });
  return parseRate(decimal);
}

function requireLength(field: string, list: readonly unknown[]): void {
  const most = FINANCE_LIMITS.flows;
  if (list.length > most) throw badUserInput({ field, value: `${list.length} items`, allowed: `at most ${most} items` });
}

function scheduleOf(offer: TrialOffer, read: ReadMoney): Schedule {
  const principal = read('offer.amount', offer.amount);
  if (principal.minor === 0n) throw badUserInput({ field: 'offer.amount', value: offer.amount, allowed: AMOUNT_ALLOWED });
  const frequencyMonths = MONTHS_OF_FREQUENCY[offer.frequency] ?? 1;
  try {
    const { drawdownOn, termMonths } = offer;
    if (termMonths >= 1 && termMonths <= FINANCE_LIMITS.termMonths && !isCalendarDate(addMonths(drawdownOn, termMonths))) {
      throw badUserInput({ field: 'offer.drawdownOn', value: drawdownOn, allowed: 'a day from which the term ends by 2199-12-31' });
    }
    return offer.schedule ? statedSchedule(offer, principal, frequencyMonths, read) : computedSchedule(offer, principal, frequencyMonths);
  } catch (error) {
    if (!(error instanceof FinanceInputError)) throw error;
    throw badUserInput({ field: `offer.${error.field}`, value: error.value, allowed: error.allowed });
  }
}

function statedSchedule(offer: TrialOffer, principal: Money, frequencyMonths: number, read: ReadMoney): Schedule {
  const { dayCount, drawdownOn, interestInAdvance, repaymentMethod: method, schedule = [], termMonths } = offer;
  const rates = offer.rates ?? [];
  requireLength('offer.schedule', schedule ?? []);
  if (schedule?.length === 0) throw badUserInput({ field: 'offer.schedule', value: schedule, allowed: 'one line or more; none at all where it is to be computed' });
  requireLength('offer.rates', rates);
  const lines = (schedule ?? []).map(({ balance, drawn, dueOn, interest, principal: repaid }, index) => {
    const at = `offer.schedule[${index}]`;
    return {
      dueOn,
      drawn: read(`${at}.drawn`, drawn),
      principal: read(`${at}.principal`, repaid),
      interest: read(`${at}.interest`, interest),
      balance: read(`${at}.balance`, balance),
    };
  });
  return scheduleOfLines({
    method,
    principal,
    drawdownOn,
    termMonths,
    frequencyMonths,
    dayCount,
    lines,
    fractionDigits: findCurrency(offer.currency)?.fractionDigits ?? 0,
    rates: rates.map(({ annualRate, from }, index) => ({ from, annualRate: readRate(`offer.rates[${index}].annualRate`, annualRate) })),
    interestInAdvance: read('offer.interestInAdvance', interestInAdvance ?? '0'),
  });
}

function computedSchedule(offer: TrialOffer, principal: Money, frequencyMonths: number): Schedule {
  const { dayCount, drawdownOn, frequency, nominalAnnualRate, repaymentMethod: method, termMonths } = offer;
  if (nominalAnnualRate == null) throw badUserInput({ field: 'offer.nominalAnnualRate', value: null, allowed: 'the rate, where there is no schedule' });
  if (MONTHS_OF_FREQUENCY[frequency] === undefined) {
    throw badUserInput({ field: 'offer.frequency', value: frequency, allowed: `${Object.keys(MONTHS_OF_FREQUENCY).join(', ')}; of others give the schedule` });
  }
  if (offer.rates?.length) throw badUserInput({ field: 'offer.rates', value: offer.rates, allowed: 'none without a schedule, which alone says what they come to' });
  const annualRate = readRate('offer.nominalAnnualRate', nominalAnnualRate);
  const result = buildSchedule(method, { principal, annualRate, drawdownOn, termMonths, dayCount, frequencyMonths });
  if (result.kind === 'ok') return result.schedule;
  throw badUserInput({ field: 'offer.repaymentMethod', value: method, allowed: 'a method whose schedule follows from rate and frequency; of others give the schedule' });
}

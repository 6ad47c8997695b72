import { compareMoney, formatMoney, parseMoney } from '../../money';
import { type Condition, decided, notMet, oneOf } from './condition';

/** Policies grant yuan; a loan in another currency is never converted. */
export const POLICY_CURRENCY = 'CNY';
export const POLICY_CURRENCY_DIGITS = 2;

export const currency: Condition = {
  code: 'CURRENCY',
  evaluate: (_, { loan }) => {
    const given = loan.schedule.principal.currency;
    return decided(given === POLICY_CURRENCY, POLICY_CURRENCY, given);
  },
};

/** 经办银行名单: which bank lends decides, so two equal loans can differ after incentives. */
export const bank: Condition = {
  code: 'BANK',
  evaluate: ({ banks }, { loan }) => oneOf(banks, loan.bankCode, 'bank'),
};

export const instrument: Condition = {
  code: 'INSTRUMENT',
  evaluate: ({ instruments }, { loan }) => oneOf(instruments, loan.instrument, 'instrument'),
};

export const purpose: Condition = {
  code: 'PURPOSE',
  evaluate: ({ purposes }, { loan }) => oneOf(purposes, loan.purpose, 'purpose'),
};

/**
 * A policy reaches back to loans drawn before it is valid only where its document says from which day;
 * else its first day of validity is the first of drawdown (不溯及既往).
 */
export const validFrom: Condition = {
  code: 'VALID_FROM',
  evaluate: ({ drawdownFrom }, { loan, validFrom: day }) => {
    if (day == null || drawdownFrom) return null;
    const { drawdownOn } = loan.schedule;
    return decided(drawdownOn >= day, `>= ${day}`, drawdownOn);
  },
};

/** Days compare as text: the form is YYYY-MM-DD. */
export const drawdown: Condition = {
  code: 'DRAWDOWN',
  evaluate: ({ drawdownFrom: from, drawdownTo: to }, { loan }) => {
    if (!from && !to) return null;
    const { drawdownOn } = loan.schedule;
    const inside = (!from || drawdownOn >= from) && (!to || drawdownOn <= to);
    return decided(inside, `${from ?? ''}..${to ?? ''}`, drawdownOn);
  },
};

export const loanAmount: Condition = {
  code: 'LOAN_AMOUNT',
  evaluate: ({ maximumLoanAmount }, { loan }) => {
    if (!maximumLoanAmount) return null;
    const { principal } = loan.schedule;
    const required = `<= ${maximumLoanAmount} ${POLICY_CURRENCY}`;
    if (principal.currency !== POLICY_CURRENCY) return notMet(required, principal.currency);
    const maximum = parseMoney(maximumLoanAmount, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS);
    return decided(compareMoney(principal, maximum) <= 0, required, formatMoney(principal, POLICY_CURRENCY_DIGITS));
  },
};

export const term: Condition = {
  code: 'TERM',
  evaluate: ({ minimumTermMonths: minimum, maximumTermMonths: maximum }, { loan }) => {
    if (minimum == null && maximum == null) return null;
    const { termMonths } = loan.schedule;
    const inside = termMonths >= (minimum ?? termMonths) && termMonths <= (maximum ?? termMonths);
    const required = minimum == null ? `<= ${maximum}` : maximum == null ? `>= ${minimum}` : `${minimum} – ${maximum}`;
    return decided(inside, required, String(termMonths));
  },
};

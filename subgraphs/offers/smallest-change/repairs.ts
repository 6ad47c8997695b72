import { AgriculturalSubject, CreditRating, type CriterionKind, LegalForm, Ownership, SizeClass, TaxCreditGrade } from '../../../schema';
import type { Repair } from './repair';
import { moveAmount } from './repairs/amount';
import { obtainCertificate } from './repairs/certificate';
import { offerAsset } from './repairs/collateral';
import { stateIndustry, stateRegion } from './repairs/coverage';
import { repayDebt } from './repairs/debt-ratio';
import { becomeCustomer, flagRepair } from './repairs/flag';
import { growHerd } from './repairs/livestock';
import { numberRepair } from './repairs/number';
import { acceptMethod } from './repairs/repayment-methods';
import { setRepair } from './repairs/set';
import { moveTerm } from './repairs/term';
import { stateEstablished } from './repairs/years-trading';

const nothing: Repair = () => [];

/**
 * What an applicant can change within the horizon of a need, and what it cannot, by the condition
 * that stands in the way. Any fact that is missing can be stated: a change then says what must be
 * so, not what is to be done. Nothing is named that would be a false statement to a bank.
 */
export const REPAIRS: Readonly<Record<CriterionKind, Repair>> = Object.freeze({
  // Amounts of two currencies are never converted, so a need in another one is another need.
  CURRENCY: nothing,
  // What the product is, is the bank's.
  INSTRUMENT: nothing,
  // Counts on the day of asOf, whatever day the money is drawn on.
  VALIDITY: nothing,
  // The applicant's own wish.
  AMOUNT: moveAmount,
  // The applicant's own wish.
  TERM: moveTerm,
  // What money is for is a fact; to borrow for another purpose is misuse of the loan.
  PURPOSE: nothing,
  // The applicant's own wish.
  REPAYMENT_METHOD: acceptMethod,
  // What is offered as security, and its tags and insurance, are arranged for the loan.
  COLLATERAL: offerAsset,
  // A conversion takes longer than a need lasts, and the new subject has no history.
  LEGAL_FORM: setRepair('legalForm', LegalForm, 'first'),
  // Nobody sells an enterprise for one loan.
  OWNERSHIP: setRepair('ownership', Ownership, 'first'),
  // Follows from staff, revenue and assets of a past year.
  SIZE_CLASS: setRepair('sizeClass', SizeClass, 'first'),
  // What an enterprise does is a fact.
  INDUSTRY: stateIndustry,
  // Where an enterprise is, is a fact.
  REGION: stateRegion,
  // Passes with time only.
  YEARS_TRADING: stateEstablished,
  // Of a past year: raised in accounts only by falsifying them.
  ANNUAL_REVENUE: numberRepair({ field: 'annualRevenue', unit: 'yuan', movable: null }),
  // Declared for a past year, as revenue.
  TAX_PAID: numberRepair({ field: 'annualTax', unit: 'yuan', movable: null }),
  // The tax authority grades once a year. The grades stand best first, so the last is the least demanding.
  TAX_CREDIT_GRADE: setRepair('taxCreditGrade', TaxCreditGrade, 'last'),
  // A bank or an agency rates, on years of history.
  CREDIT_RATING: setRepair('creditRating', CreditRating, 'last'),
  // Debt can be repaid. Assets are raised by owners, whose money is not the applicant's to promise.
  DEBT_RATIO: repayDebt,
  // A loan can be repaid; to borrow elsewhere first is no advice.
  EXISTING_LENDERS: numberRepair({ field: 'existingLenders', unit: 'whole', movable: 'down' }),
  // What is overdue can be settled; to fall overdue is no advice.
  OVERDUE: flagRepair('hasOverdue', false),
  // A court strikes off, when it has found the judgment performed.
  DISHONESTY_LIST: flagRepair('onDishonestyList', null),
  OWNER_AGE: numberRepair({ field: 'ownerAge', unit: 'whole', movable: null }),
  // An account is opened in a day; having been a customer is not undone.
  EXISTING_CUSTOMER: becomeCustomer,
  // History is not undone, and not made before the loan that is asked.
  FIRST_TIME_BORROWER: flagRepair('firstTimeBorrower', null),
  // Follows from what the enterprise is.
  AGRICULTURAL_SUBJECT: setRepair('agriculturalSubject', AgriculturalSubject, 'first'),
  // Land is leased in for a season (土地经营权流转); to give it up for a loan is no advice.
  LAND_AREA: numberRepair({ field: 'landAreaMu', unit: 'mu', movable: 'up' }),
  // Animals are bought; to sell them for a loan is no advice.
  LIVESTOCK: growHerd,
  // Issued on application.
  CERTIFICATE: obtainCertificate,
  // Has no field among the applicant's facts, so the bank judges it.
  RESIDENCY: nothing,
  // The bank judges words.
  FREE_TEXT: nothing,
});

/**
 * Kinds whose conditions look at facts of each other, so that a change for one may settle or break
 * another: they are solved together, in this order. All others are solved each for itself, which
 * finds the same least set without trying their combinations.
 */
const TOGETHER: readonly (readonly CriterionKind[])[] = Object.freeze([
  // A greater amount may need more security.
  ['AMOUNT', 'COLLATERAL'],
  // The size class is computed from industry, revenue and assets where it is not stated.
  ['INDUSTRY', 'ANNUAL_REVENUE', 'DEBT_RATIO', 'SIZE_CLASS'],
]);

/** One plan of draws and repayments follows both amount and term. */
const TOGETHER_WITH_PLAN: readonly (readonly CriterionKind[])[] = Object.freeze([['AMOUNT', 'COLLATERAL', 'TERM'], ...TOGETHER.slice(1)]);

/** The kinds that are solved with a kind, itself among them, for a need with a plan of flows or without. */
export function solvedWith(kind: CriterionKind, hasPlan: boolean): readonly CriterionKind[] {
  return (hasPlan ? TOGETHER_WITH_PLAN : TOGETHER).find((kinds) => kinds.includes(kind)) ?? [kind];
}

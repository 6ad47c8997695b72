import { type Asked, type ExpectedIncentive, type Row, notMet, possible } from '../golden-incentive';

/** Each field that the document names, as a code that reads as it. */
const NAMED = ['A', 'A0111', 'A05', 'C13', 'C27', 'C2710', 'C342', 'C3491', 'C357', 'C358', 'C3612', 'C371', 'C373', 'C374', 'C391', 'C392', 'C3974', 'C40', 'G58', 'G59', 'I65', 'L', 'L72', 'M', 'M7320', 'N77'];
/** Beside a named code, and not under it. */
const SIBLINGS = ['B06', 'C14', 'C26', 'C28', 'C341', 'C343', 'C3492', 'C356', 'C359', 'C3611', 'C372', 'C375', 'C376', 'C393', 'C3973', 'C3975', 'C41', 'G57', 'G60', 'I64', 'K70', 'N76', 'N78', 'F51', 'H62'];
/** Above a named code: whether the firm is in it is not said. */
const COARSE = ['C', 'C34', 'C349', 'C35', 'C36', 'C361', 'C37', 'C39', 'C397', 'G', 'I', 'N'];

type Facts = NonNullable<Asked['applicant']['policyFacts']>;
const finding = (holds: boolean, bank: string | null = null): Facts[number] => ({ fact: 'keyChainFirm', holds, bank });

/** The loan is of abc. */
const STATED: readonly (readonly [who: string, facts: Facts, isFound: boolean | null])[] = [
  ['whoever', [finding(true)], true],
  ['nobody', [finding(false)], false],
  ['its bank', [finding(true, 'abc')], true],
  ['another bank', [finding(true, 'icbc')], null],
  ['whoever but its bank', [finding(true), finding(false, 'abc')], false],
];

/** What 财金〔2026〕4号 supports, which 71号 is read by too. */
export const industryRows = (whole: ExpectedIncentive): readonly Row[] => [
  ...NAMED.map((industry): Row => [`in ${industry}`, { applicant: { industry } }, whole, 'A field that the document names.']),
  ...SIBLINGS.map((industry): Row => [
    `in ${industry}`,
    { applicant: { industry } },
    possible(whole.amount ?? '', ['keyChainFirm']),
    'Outside the named fields; the upstream and downstream of the key chains are found by the handling bank.',
  ]),
  ...COARSE.map((industry): Row => [`in ${industry}, which is coarser than a named field`, { applicant: { industry } }, possible(whole.amount ?? '', ['industry']), 'The code does not say whether.']),
  ['in an industry that is not stated', { applicant: { industry: undefined } }, possible(whole.amount ?? '', ['industry']), 'The fact is missing.'],
  ...STATED.map(([who, policyFacts, isFound]): Row => [
    `in C14, found to be of a key chain by ${who}`,
    { applicant: { industry: 'C14', policyFacts } },
    isFound === null ? possible(whole.amount ?? '', ['keyChainFirm']) : isFound ? whole : notMet('INDUSTRY'),
    'The finding of the bank that lends goes before any other.',
  ]),
  [
    'in C14 and without a known size',
    { sizeClass: null, applicant: { industry: 'C1411' } },
    possible(whole.amount ?? '', ['keyChainFirm', 'sizeClass']),
    'Both are missing.',
  ],
];

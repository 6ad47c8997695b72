import type { Criterion } from '../../../../schema';
import { readMonths as readWholeNumber } from './decimal-text';
import { bookCode, codeOf } from './enum-leaf';
import type { Leaf } from './leaf-ledger';
import type { SourceNode } from './source-node';

/**
 * The conditions on the applicant. The standard says of each type what its value is (Product
 * Eligibility Types); where that decides nothing in the contract, the condition stays in words and
 * the bank judges it.
 */
export function mapEligibility(product: SourceNode): Criterion[] {
  const nodes = product.children('eligibility');
  const types = new Set(nodes.map((node) => codeOf(node.leaf('eligibilityType'))));
  const criteria: Criterion[] = [];
  for (const node of nodes) {
    const type = codeOf(node.leaf('eligibilityType')) ?? '';
    if (type === 'BUSINESS' && types.has('NATURAL_PERSON')) {
      addInWords(node, criteria, 'FREE_TEXT');
      node.ledger.doubt({
        field: 'criteria',
        reason: 'CONFLICTING',
        sourcePath: node.path,
        note: 'Only businesses and only natural persons: the two exclude each other unless either is meant to do.',
      });
    } else if (type === 'BUSINESS') addBusiness(node, criteria);
    else if (type === 'MIN_AGE' || type === 'MAX_AGE') addAge(node, criteria, type === 'MIN_AGE' ? 'minimum' : 'maximum');
    else if (type === 'MIN_TURNOVER') addTurnover(node, criteria);
    else addInWords(node, criteria, type === 'RESIDENCY_STATUS' ? 'RESIDENCY' : 'FREE_TEXT');
    node.ledger.keepRest(node.path, 'criteria');
  }
  return criteria;
}

/** "Only business may apply": what is certain is that a natural person may not. Words beside it are a condition of their own. */
function addBusiness(node: SourceNode, criteria: Criterion[]): void {
  const field = `criteria[${criteria.length}]`;
  criteria.push({ kind: 'LEGAL_FORM', excludedCodes: ['NATURAL_PERSON'] });
  bookType(node, field);
  const words = wordsOf(node);
  if (words.length > 0) addText(node, criteria, { kind: 'FREE_TEXT' }, words);
}

function addAge(node: SourceNode, criteria: Criterion[], bound: 'minimum' | 'maximum'): void {
  const field = `criteria[${criteria.length}]`;
  const value = node.leaf('additionalValue');
  const years = value && readWholeNumber(value);
  bookType(node, field);
  if (value && years?.ok) {
    if (years.repair) node.ledger.repaired(value, `${field}.${bound}`, years.repair);
    else node.ledger.mapped(value, `${field}.${bound}`);
    addText(node, criteria, { kind: 'OWNER_AGE', [bound]: years.value }, wordsOf(node).filter((leaf) => leaf !== value));
    return;
  }
  node.ledger.doubt({
    field: `${field}.${bound}`,
    reason: value ? 'UNPARSED' : 'UNDISCLOSED',
    sourcePath: value?.path ?? node.path,
    ...(value && { rawText: value.text }),
    note: value ? 'Not a whole number of years.' : 'An age limit without an age.',
  });
  addText(node, criteria, { kind: 'OWNER_AGE', undisclosed: true }, wordsOf(node));
}

/**
 * The contract counts revenue in yuan and the standard in Australian dollars; amounts of two
 * currencies are never compared, so the bank judges the threshold, which stays in the text.
 */
function addTurnover(node: SourceNode, criteria: Criterion[]): void {
  const field = `criteria[${criteria.length}]`;
  const value = node.leaf('additionalValue');
  bookType(node, field);
  node.ledger.doubt({
    field: `${field}.minimum`,
    reason: value ? 'AMBIGUOUS' : 'UNDISCLOSED',
    sourcePath: value?.path ?? node.path,
    ...(value && { rawText: value.text }),
    note: value ? 'A turnover in Australian dollars, not comparable with one in yuan.' : 'A least turnover without an amount.',
  });
  const words = wordsOf(node);
  addText(node, criteria, { kind: 'ANNUAL_REVENUE', undisclosed: true }, words, 'MIN_TURNOVER (AUD)');
}

function addInWords(node: SourceNode, criteria: Criterion[], kind: 'RESIDENCY' | 'FREE_TEXT'): void {
  const type = node.leaf('eligibilityType');
  const field = `criteria[${criteria.length}]`;
  const code = codeOf(type);
  const words = wordsOf(node);
  if (code === null && words.length === 0) return;
  // OTHER says nothing of its own; any other code is part of the condition.
  const prefix = code === 'OTHER' && words.length > 0 ? null : code;
  if (type && code !== null) bookCode(node.ledger, type, prefix === null ? `${field}.kind` : `${field}.text`);
  addText(node, criteria, { kind }, words, prefix);
}

function bookType(node: SourceNode, field: string): void {
  const type = node.leaf('eligibilityType');
  if (type) bookCode(node.ledger, type, `${field}.kind`);
}

function wordsOf(node: SourceNode): Leaf[] {
  return ['additionalValue', 'additionalInfo'].flatMap((name) => node.leaf(name) ?? []);
}

function addText(node: SourceNode, criteria: Criterion[], criterion: Criterion, words: readonly Leaf[], code: string | null = null): void {
  const field = `criteria[${criteria.length}].text`;
  for (const leaf of words) node.ledger.mapped(leaf, field);
  const text = [...new Set(words.map((leaf) => leaf.text))].join('; ');
  const whole = [code, text].filter(Boolean).join(': ');
  criteria.push(whole === '' ? criterion : { ...criterion, text: whole });
}

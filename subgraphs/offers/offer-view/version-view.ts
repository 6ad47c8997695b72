import type { CatalogChangeKind, ContractFields } from '../../../schema';
import { canonicalJson } from '../../chassis';
import type { VersionChange } from '../catalog-changes/change-index';
import type { FieldChange } from '../graphql/field-change.type';
import type { CatalogChange } from '../graphql/history.type';
import type { ProductVersionView } from '../graphql/product.type';
import type { ProductChange, Step } from '../product-diff/diff-products';
import { type FieldLabel, labelOfField } from '../product-diff/field-labels';
import { nameOfItem } from '../product-diff/item-names';
import type { BankSnapshot } from '../snapshots/catalog';
import { bankView } from './bank-view';

export function versionView(product: ContractFields): ProductVersionView {
  const { backfilled, effectiveFrom, recordedAt, version } = product;
  return { version, effectiveFrom, recordedAt, backfilled, withdrawn: isWithdrawn(product), product };
}

export function fieldChangeView({ after, before, path, steps }: ProductChange): FieldChange {
  const labels = steps.reduce<FieldLabel[]>(withLabelOfStep, []);
  return { path, before: textOf(before), after: textOf(after), label: labels.map(({ zh }) => zh).join(' · '), labelEn: labels.map(({ en }) => en).join(': ') };
}

export function catalogChangeView({ after, before, receivedAt }: VersionChange, bank: BankSnapshot | null): CatalogChange {
  return {
    kind: kindOf(before, after),
    productId: after.id,
    bank: bank && bankView(bank),
    before: before && changedVersionView(before, bank),
    after: changedVersionView(after, bank),
    effectiveFrom: after.effectiveFrom,
    recordedAt: after.recordedAt,
    receivedAt: receivedAt === '' ? null : receivedAt,
    terms: { before, after },
  };
}

/** A product of a bank that is listed no longer has no type in the schema. */
function changedVersionView(product: ContractFields, bank: BankSnapshot | null): ProductVersionView {
  return { ...versionView(product), product: bank && product };
}

function kindOf(before: ContractFields | null, after: ContractFields): CatalogChangeKind {
  if (before === null) return 'NEW';
  if (isWithdrawn(after)) return isWithdrawn(before) ? 'CHANGED' : 'WITHDRAWN';
  return isWithdrawn(before) ? 'REOPENED' : 'CHANGED';
}

function isWithdrawn({ marketingState }: ContractFields): boolean {
  return marketingState === 'WITHDRAWN';
}

const ORDER: FieldLabel = { zh: '顺序', en: 'order' };

/** An item stands in brackets behind its list: 费用（担保费）. */
function withLabelOfStep(labels: FieldLabel[], step: Step, index: number, steps: readonly Step[]): FieldLabel[] {
  if (typeof step === 'string') return [...labels, labelOfField(step) ?? { zh: step, en: step }];
  if (step.from === null && step.to === null) return [...labels, ORDER];
  const [list, listName] = [labels.at(-1), steps[index - 1]];
  const item = nameOfItem(typeof listName === 'string' ? listName : '', step);
  return list && item.zh !== '' ? [...labels.slice(0, -1), { zh: `${list.zh}（${item.zh}）`, en: `${list.en} (${item.en})` }] : labels;
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}

import type { CheckReport, Criticality, ElementChange, SchemaChange } from '../../registry';
import { printable, textTable } from '../text-table';
import type { Refusal } from './registry-calls';

type Colour = 'green' | 'red' | 'yellow';

const ESCAPES: Readonly<Record<Colour, string>> = { green: '\u001b[32m', red: '\u001b[31m', yellow: '\u001b[33m' };
const PLAIN = '\u001b[39m';

/** Colours a text on a terminal that shows colours, and nowhere else. */
export function coloured(colour: Colour, text: string): string {
  return process.stdout.isTTY && process.stdout.hasColors() ? `${ESCAPES[colour]}${text}${PLAIN}` : text;
}

const SIGNS = { ADDED: '+', REMOVED: '-', CHANGED: '~' } as const;
const COLOURS = { ADDED: 'green', REMOVED: 'red', CHANGED: 'yellow' } as const;
/** More would scroll away; --json has them all. */
const CHANGES_SHOWN = 40;

export function changesText(changes: readonly ElementChange[]): string {
  if (changes.length === 0) return 'Nothing differs 没有差异\n';
  const shown = changes.slice(0, CHANGES_SHOWN).map(({ after, before, change, coordinate }) => {
    const text = change === 'CHANGED' ? `${before} → ${after}` : (after ?? before ?? '');
    return coloured(COLOURS[change], `  ${SIGNS[change]} ${printable(coordinate)}  ${printable(text)}`);
  });
  return [...shown, ...restOf(changes.length - shown.length), ''].join('\n');
}

const GRAVITY: Readonly<Record<Criticality, Colour>> = { BREAKING: 'red', DANGEROUS: 'yellow', SAFE: 'green' };

function schemaChangesText(changes: readonly SchemaChange[]): string {
  if (changes.length === 0) return 'Nothing differs 没有差异\n';
  const shown = changes.slice(0, CHANGES_SHOWN).map(({ criticality, message }) => coloured(GRAVITY[criticality], `  ${criticality.padEnd(9)}  ${printable(message)}`));
  return [...shown, ...restOf(changes.length - shown.length), ''].join('\n');
}

const restOf = (rest: number): string[] => (rest > 0 ? [`  … and ${rest} more; --json has them all 其余见 --json`] : []);

export function checkText(subgraph: string, { changes, changed, composition, ok, revision, violations, waits }: CheckReport): string {
  const verdict = ok ? coloured('green', 'would be accepted 可以发布') : coloured('red', 'would be refused 不能发布');
  const lines = [`${subgraph} against revision ${revision}: ${verdict}\n`];
  if (!changed) lines.push('This version is active already 该版本已生效\n');
  if (waits) lines.push('It becomes active once offers has its products 待 offers 收录其产品后生效\n');
  if (violations.length > 0) {
    const rows = violations.map(({ code, column, coordinate, line, mend, message, severity }) => [severity, line === null ? '' : `${line}:${column}`, coordinate ?? '', code, message, mend ?? '']);
    lines.push(`Contract 契约 (${violations.length}):\n${textTable(['Severity 级别', 'Place 位置', 'Element 元素', 'Code 代码', 'What 问题', 'Mend 改法'], rows)}\n`);
  }
  if (composition.length > 0) lines.push(`Composition 组合 (${composition.length}):\n${compositionText(composition)}`);
  if (changes !== null) lines.push(`What clients see 客户端所见变化 (${changes.length}):\n${schemaChangesText(changes)}`);
  return lines.join('');
}

export function refusalText({ code, composition = [], message }: Refusal): string {
  return `${coloured('red', code)}: ${printable(message)}\n${compositionText(composition)}`;
}

function compositionText(errors: readonly { readonly code: string; readonly message: string }[]): string {
  return errors.map(({ code, message }) => `  ${code}: ${printable(message)}\n`).join('');
}

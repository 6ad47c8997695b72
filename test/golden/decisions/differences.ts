import { ENGINE_VERSION } from '../../../subgraphs/offers/engine';
import type { Figures } from './golden-decisions';
import type { Replayed } from './replayed-engine';

/** A figure of a decision that comes to something else now. */
interface Difference {
  readonly figure: string;
  readonly decided: string;
  readonly replayed: string;
}

const NONE = '–';
const MOST_EXAMPLES = 3;
const MOST_CHARACTERS = 160;

function differencesOf(decided: Figures, replayed: Figures): Difference[] {
  const figures = [...new Set([...Object.keys(decided), ...Object.keys(replayed)])];
  return figures
    .filter((figure) => decided[figure] !== replayed[figure])
    .map((figure) => ({ figure, decided: decided[figure] ?? NONE, replayed: replayed[figure] ?? NONE }));
}

/** What a decision comes to now, in one sentence with the figures that differ. */
export function describeReplay({ decision, figures, reason, result }: Replayed): string {
  const differences = figures === null ? [] : differencesOf(decision.figures, figures);
  const said = differences.map(({ decided, figure, replayed }) => `${figure} ${shortened(decided)} → ${shortened(replayed)}`);
  return `${result} ${decision.product} as of ${decision.asOf}: ${reason} ${said.join('; ') || 'Every recorded figure is the same.'}`;
}

/** DIFFERENCES.md: of each earlier engine what its decisions come to now. */
export function renderDifferences(engines: ReadonlyMap<string, readonly Replayed[]>): string {
  const sections = [...engines].filter(([engine]) => engine !== ENGINE_VERSION).map(([engine, replayed]) => sectionOf(engine, replayed));
  return [
    '# Golden decisions of earlier engines',
    '',
    `What the decisions that earlier engines recorded come to under engine ${ENGINE_VERSION}. Generated: \`RECORD_DECISIONS=1 npx jest test/golden/decisions\`.`,
    '',
    ...(sections.length > 0 ? sections : [`No engine before ${ENGINE_VERSION} has any.`, '']),
  ].join('\n');
}

function sectionOf(engine: string, replayed: readonly Replayed[]): string {
  const differing = replayed.map((each) => ({ each, differences: each.figures ? differencesOf(each.decision.figures, each.figures) : [] }));
  const count = (result: string): number => replayed.filter((each) => each.result === result).length;
  const byFigure = new Map<string, string[]>();
  for (const { differences, each } of differing) {
    for (const { decided, figure, replayed: now } of differences) {
      byFigure.set(figure, [...(byFigure.get(figure) ?? []), `${each.decision.product} as of ${each.decision.asOf}: ${shortened(decided)} → ${shortened(now)}`]);
    }
  }
  return [
    `## Engine ${engine}`,
    '',
    `SAME ${count('SAME')}, DIFFERENT ${count('DIFFERENT')}, NOT_REPLAYABLE ${count('NOT_REPLAYABLE')}; every recorded figure is the same in ${differing.filter(({ differences }) => differences.length === 0).length} of ${replayed.length}.`,
    '',
    ...[...byFigure].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([figure, found]) => [
      `- \`${figure}\` in ${found.length}`,
      ...found.slice(0, MOST_EXAMPLES).map((example) => `  - ${example}`),
    ]),
    ...(byFigure.size > 0 ? [''] : []),
  ].join('\n');
}

function shortened(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}…`;
}

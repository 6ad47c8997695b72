import type { ReplayCounts } from './replay-run';

/** What a run came to, as a terminal shows it. */
export function replayReport({ decided, faults, from, movedOn, productVersions, restarts, results, to, unanswered }: ReplayCounts): string {
  const rows: readonly (readonly [string, number, string])[] = [
    ['decided', decided, `as of ${from} to ${to}, on ${productVersions} versions of products; ${unanswered} more questions had no offer`],
    ['moved on', movedOn, 'of the first half, asked anew before the replays, are answered otherwise'],
    ['restarts', restarts, 'of offers before and between the replays, without banks and policy'],
    ['SAME', results.SAME, ''],
    ['DIFFERENT', results.DIFFERENT, ''],
    ['NOT_REPLAYABLE', results.NOT_REPLAYABLE, ''],
  ];
  const [nameWidth, countWidth] = [Math.max(...rows.map(([name]) => name.length)), Math.max(...rows.map(([, count]) => String(count).length))];
  const lines = rows.map(([name, count, what]) => `${name.padEnd(nameWidth)}  ${String(count).padStart(countWidth)}  ${what}`.trimEnd());
  return [...lines, ...faults, ''].join('\n');
}

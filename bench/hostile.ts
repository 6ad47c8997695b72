import 'reflect-metadata';
import { type Measure, startBlockMonitor } from './kit/block-monitor';
import { HOSTILE_INPUTS, type HostileInput, LARGEST_INPUTS } from './kit/hostile-inputs';
import { type HostileRow, measureCompositions, measurePublications } from './kit/hostile-publications';
import { type LimitedListener, startLimitedListener } from './kit/limited-listener';
import { type RawAnswer, sendRaw } from './kit/raw-request';

/*
 * `npm run report:hostile`: sends each hostile input to a server with the limits before it, then
 * publishes each hostile address and SDL to a registry as a bank, and prints what it was refused
 * with, in how many ms, and for how long the event loop was blocked at most. Ends with 1 where one
 * was not refused as it should, or blocked the loop too long.
 *
 * In several rounds, each on a server that has seen nothing yet; of an input's blocks the shortest
 * counts, since other programs on the machine lengthen a block and nothing shortens one.
 */

const ROUNDS = 3;
const MAX_BLOCK_MS = 50;

function codeOf({ text }: RawAnswer): { readonly code?: string; readonly limit?: string } {
  const body = text.startsWith('{') ? (JSON.parse(text) as { errors?: { extensions?: { code?: string; limit?: string } }[] }) : {};
  return Array.isArray(body.errors) ? (body.errors[0]?.extensions ?? {}) : {};
}

function isRefusedAs({ code, limit, status }: HostileInput, answer: RawAnswer): boolean {
  const given = codeOf(answer);
  return answer.status === status && given.code === code && given.limit === limit;
}

async function measureInput(port: number, name: string, bytes: Buffer, isRight: (answer: RawAnswer) => boolean, measure: Measure): Promise<HostileRow> {
  const { value: answer, ...times } = await measure(() => sendRaw(port, bytes));
  const { code, limit } = codeOf(answer);
  const given = [answer.status || 'no answer', code, limit].filter((each) => each !== undefined).join(' ');
  return { name, given, isRight: isRight(answer), ...times };
}

async function measureInputs({ port }: LimitedListener, measure: Measure): Promise<HostileRow[]> {
  const rows: HostileRow[] = [];
  for (const input of HOSTILE_INPUTS) rows.push(await measureInput(port, input.name, input.bytes(), (answer) => isRefusedAs(input, answer), measure));
  for (const { bytes, name } of LARGEST_INPUTS) rows.push(await measureInput(port, `within the limits: ${name}`, bytes(), ({ status }) => status === 200, measure));
  return rows;
}

/** Of one input over all rounds: right where it always was. */
function leastOf(rows: readonly HostileRow[]): HostileRow {
  const least = rows.reduce((best, row) => (row.blockMs < best.blockMs ? row : best));
  return rows.find(({ isRight }) => !isRight) ?? least;
}

const isWrong = ({ blockMs, isRight }: HostileRow): boolean => !isRight || blockMs > MAX_BLOCK_MS;

function line(row: HostileRow): string {
  return `| ${row.name} | ${row.given} | ${row.ms.toFixed(1)} | ${row.blockMs.toFixed(1)} |${isWrong(row) ? ' ← WRONG' : ''}\n`;
}

async function inRounds(measureAll: () => Promise<HostileRow[]>): Promise<HostileRow[]> {
  const rounds: HostileRow[][] = [];
  while (rounds.length < ROUNDS) rounds.push(await measureAll());
  const [first = []] = rounds;
  return first.map((_row, index) => leastOf(rounds.flatMap((round) => round[index] ?? [])));
}

async function inputsOfARound(measure: Measure): Promise<HostileRow[]> {
  const listener = await startLimitedListener();
  try {
    return await measureInputs(listener, measure);
  } finally {
    await listener.close();
  }
}

/** Prints one table and returns how many of its rows are wrong. */
function print(title: string, rows: readonly HostileRow[]): number {
  const wrong = rows.filter(isWrong).length;
  const longest = Math.max(...rows.map(({ blockMs }) => blockMs));
  process.stdout.write(`| ${title} | Answer | ms | Longest block, ms |\n|---|---|---:|---:|\n${rows.map(line).join('')}\n`);
  process.stdout.write(`${rows.length} rows, ${ROUNDS} rounds: ${wrong} wrong; longest block ${longest.toFixed(1)} ms of ${MAX_BLOCK_MS} allowed.\n\n`);
  return wrong;
}

async function main(): Promise<void> {
  const { measure, stop } = startBlockMonitor();
  const wrong = [
    print('Input to the gateway', await inRounds(() => inputsOfARound(measure))),
    print('Publication of a bank', await inRounds(() => measurePublications(measure))),
    print('Composition in its thread', await inRounds(() => measureCompositions(measure))),
  ];
  stop();
  const isTouched = Object.hasOwn(Object.prototype, 'polluted');
  process.stdout.write(`Object.prototype ${isTouched ? 'was changed' : 'is untouched'}.\n`);
  if (isTouched || wrong.some((count) => count > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`report:hostile failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

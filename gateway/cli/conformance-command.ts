import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { type CallKeys, type CallSigner, StartupError, isBankCode, quoteValue, subgraphCallKeys } from '../../schema';
import { callSigner, systemClock } from '../../subgraphs/chassis';
import { type Finding, isError, probeEndpoint } from '../registry';
import { callSettings, settingsOfEnvironment } from './part-settings';
import { processLog } from './process-log';
import { printable } from './text-table';

interface ConformanceOptions {
  readonly bank?: string;
  readonly key?: string;
  readonly json?: boolean;
}

const NO_KEY = 'none';
const KEY = /^[0-9a-f]{64,256}$/i;
/** Nothing could be asked, so that nothing is known of the endpoint. */
const NOT_ASKED: ReadonlySet<string> = new Set(['ENDPOINT_UNREACHABLE', 'CALL_REFUSED']);

export function addConformanceCommand(program: Command): void {
  program
    .command('conformance <url>')
    .description('ask a running subgraph, in whatever language, what the graph will ask of it 符合性检查; by queries alone')
    .option('--bank <code>', 'code of the bank (default: as its SDL names it)')
    .option('--key <file>', `a file with the bank's key, as "jinqiao keys call CODE" prints it, or "${NO_KEY}" to sign nothing (default: JINQIAO_SUBGRAPH_KEY, JINQIAO_CALL_KEY or the data folder's)`)
    .option('--json', 'the findings as JSON')
    .addHelpText(
      'after',
      '\nExit code: 0 it conforms, 1 it does not, 2 it could not be asked.\n\nExamples:\n  npx jinqiao conformance http://127.0.0.1:4201/graphql --bank example-mutual\n  npx jinqiao conformance https://graph.bank.example/graphql --bank example-mutual --key example-mutual.key --json',
    )
    .action(conformance);
}

async function conformance(url: string, options: ConformanceOptions): Promise<void> {
  const bankCode = readBank(options.bank);
  const signAs = signerFor(bankCode, options.key);
  const findings = await probeEndpoint(readUrl(url), { bankCode, sdl: null, signAs });
  const conforms = !findings.some(isError);
  const { length: errors } = findings.filter(isError);
  process.stdout.write(options.json ? `${JSON.stringify({ ok: conforms, findings }, null, 2)}\n` : humanReport(url, findings, errors));
  process.exitCode = findings.some(({ code }) => NOT_ASKED.has(code)) ? 2 : conforms ? 0 : 1;
}

function humanReport(url: string, findings: readonly Finding[], errors: number): string {
  const verdict = errors === 0 ? 'conforms 符合' : `does not conform 不符合: ${errors} to mend`;
  return [...findings.map(findingText), `${printable(url)} ${verdict}`, ''].join('\n');
}

function findingText({ code, column, coordinate, line, mend, message, severity }: Finding): string {
  const place = line === null ? '' : `${line}:${column} `;
  const lines = [`${severity} ${code}  ${place}${printable(coordinate ?? '')}`.trimEnd(), `  ${printable(message)}`, ...(mend === null ? [] : [`  → ${printable(mend)}`])];
  return `${lines.join('\n')}\n`;
}

function readBank(code: string | undefined): string | null {
  if (code === undefined) return null;
  if (isBankCode(code)) return code;
  throw new StartupError('SETTING_REFUSED', `--bank must be a lower-case letter, then letters, digits and "-", 48 at most; it is ${quoteValue(code)}.`);
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text;
  throw new StartupError('SETTING_REFUSED', `The URL must be an address of http or https; it is ${quoteValue(text)}.`);
}

/** Of the parts that call a bank; null where nothing is to be signed. */
function signerFor(bankCode: string | null, key: string | undefined): ((part: 'gateway' | 'offers') => CallSigner) | null {
  if (key === NO_KEY) return null;
  const settings = settingsOfEnvironment();
  const needsCode = key !== undefined || settings.subgraphKeys !== null;
  if (bankCode === null) {
    throw new StartupError('SETTING_REFUSED', `--bank is missing: a key is for the calls to one bank${needsCode ? '' : `; --key ${NO_KEY} signs nothing`}.`);
  }
  const keys: CallKeys = key === undefined ? callSettings(settings, bankCode, processLog(settings)).keys : subgraphCallKeys(bankCode, [readKey(key)]);
  return (part) => callSigner({ keys, clock: systemClock, routerTokens: [], tls: null, log: () => undefined }, { from: part, to: bankCode });
}

function readKey(file: string): Buffer {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StartupError('SETTING_REFUSED', `--key must be a file; ${quoteValue(file)} cannot be read (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
  if (KEY.test(text)) return Buffer.from(text, 'hex');
  throw new StartupError('SETTING_REFUSED', `--key must be a file with 64 to 256 hexadecimal digits; ${quoteValue(file)} has something else.`);
}

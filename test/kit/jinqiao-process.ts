import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoKeys } from '../../gateway/security';
import type { PrincipalKind } from '../../schema';
import type { Credentials } from './ask';

const ROOT = join(__dirname, '..', '..');
const LAUNCHER = join(ROOT, 'gateway', 'cli', 'launcher.cjs');

/** What any process needs of the machine; nothing of the test's own settings comes along. */
const INHERITED = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** Windows has no signals between processes: there a test cannot press Ctrl-C. */
export const CAN_INTERRUPT = process.platform !== 'win32';

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ProcessOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly workingFolder?: string;
}

/** A process of Jinqiao's command line, or of another script, with its output. */
export class JinqiaoProcess {
  readonly ending: Promise<Ending>;
  readonly #child: ChildProcess;
  readonly #listeners = new Set<() => void>();
  #ended = false;
  #stdout = '';
  #stderr = '';

  constructor(args: readonly string[], { environment = {}, workingFolder = ROOT }: ProcessOptions = {}) {
    const inherited = Object.fromEntries(INHERITED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
    this.#child = spawn(process.execPath, args, {
      cwd: workingFolder,
      env: { ...inherited, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#heard(() => (this.#stdout += text)));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#heard(() => (this.#stderr += text)));
    this.ending = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', (code, signal) => {
        this.#heard(() => (this.#ended = true));
        resolve({ code, signal });
      });
    });
  }

  get stdout(): string {
    return this.#stdout;
  }

  get stderr(): string {
    return this.#stderr;
  }

  /** Resolves once the output has what is asked for; rejects where the process ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(this.#stdout);
        if (!found && !this.#ended) return;
        this.#listeners.delete(look);
        if (found) resolve(found);
        else reject(new Error(`it ended without saying ${String(pattern)}:\n${this.#stdout}${this.#stderr}`));
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** As Ctrl-C does. */
  interrupt(): void {
    this.#child.kill('SIGINT');
  }

  /** For a test's own end: leaves nothing running, whatever the test came to. */
  async end(): Promise<void> {
    if (!this.#ended) this.#child.kill('SIGKILL');
    await this.ending;
  }

  #heard(take: () => void): void {
    take();
    for (const listener of [...this.#listeners]) listener();
  }
}

/** `jinqiao …` as at a terminal, with no other setting but those given. */
export function jinqiao(args: readonly string[], { environment, ...options }: ProcessOptions = {}): JinqiaoProcess {
  return new JinqiaoProcess([LAUNCHER, ...args], { ...options, environment: { JINQIAO_LOG: 'text', ...environment } });
}

/** `jinqiao start` on a free port, once it is ready. */
export async function startJinqiao(dataFolder: string, environment: Readonly<Record<string, string>> = {}): Promise<StartedJinqiao> {
  const running = jinqiao(['start', '--port', '0'], { environment: { ...environment, JINQIAO_DATA: dataFolder } });
  try {
    const [, url = ''] = await running.says(/GraphQL {2}(\S+)[^]*curl .*\n/);
    return { process: running, url };
  } catch (error) {
    await running.end();
    throw error;
  }
}

export interface StartedJinqiao {
  readonly process: JinqiaoProcess;
  /** Of GraphQL. */
  readonly url: string;
}

/** A new empty folder and how to remove it. */
export function temporaryFolder(purpose: string): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `jinqiao-${purpose}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The credentials of the demonstration's principal of a kind, over a data folder that was started. */
export function demoCredentials(dataFolder: string, kind: Exclude<PrincipalKind, 'anonymous'>): Credentials {
  const identityKey = Buffer.from(readFileSync(join(dataFolder, 'identity.key'), 'utf8').trim(), 'hex');
  const key = demoKeys(identityKey).find(({ holder }) => holder.kind === kind)?.key ?? '';
  return { authorization: `Bearer ${key}` };
}

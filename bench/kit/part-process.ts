import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

const KEPT_OUTPUT_CHARACTERS = 4_000;

export interface PartProcessOptions {
  readonly name: string;
  readonly argv: readonly string[];
  readonly folder: string;
  /** All of its environment: nothing of this process's own is added. */
  readonly environment: Readonly<Record<string, string>>;
  /** Takes what it writes to stderr; kept with its output where left out. */
  readonly errorFile?: string;
}

/** How a process ended: its exit code, or the signal that ended it; null where it never started. */
export type Ending = number | NodeJS.Signals | null;

/** One part of Jinqiao as a process of its own; ended by its id. */
export class PartProcess {
  readonly exit: Promise<Ending>;
  readonly name: string;
  readonly #process: ChildProcess;
  #output = '';
  #isRunning = true;

  constructor({ argv, environment, errorFile, folder, name }: PartProcessOptions) {
    const [program = '', ...rest] = argv;
    this.name = name;
    const file = errorFile === undefined ? null : openSync(errorFile, 'a');
    this.#process = spawn(localProgram(program), rest, { cwd: folder, env: { ...environment }, stdio: ['ignore', 'pipe', file ?? 'pipe'] });
    if (file !== null) closeSync(file);
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-KEPT_OUTPUT_CHARACTERS);
      });
    }
    this.exit = new Promise<Ending>((resolve) => {
      this.#process.once('error', () => resolve(null));
      this.#process.once('close', (code, signal) => resolve(code ?? signal));
    }).finally(() => {
      this.#isRunning = false;
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** The last of what it wrote to stdout and stderr. */
  get output(): string {
    return this.#output;
  }

  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  /** Throws with what it said where it has ended. */
  async requireRunning(): Promise<void> {
    if (!this.#isRunning) throw new Error(`${this.name} ended with ${await this.exit}: ${this.#output.trim()}`);
  }
}

/** Parts run on the Node that runs this, whatever `node` is on the path. */
export function localProgram(program: string): string {
  return program === 'node' ? process.execPath : program;
}

/** Sends SIGTERM to all, SIGKILL to those still there after the time allowed; what each ended with. */
export async function stopAll(parts: readonly PartProcess[], timeoutMs: number): Promise<Readonly<Record<string, Ending>>> {
  for (const part of parts) part.signal('SIGTERM');
  const deadline = setTimeout(() => parts.forEach((part) => part.signal('SIGKILL')), timeoutMs);
  const endings = await Promise.all(parts.map(async (part) => [part.name, await part.exit] as const));
  clearTimeout(deadline);
  return Object.fromEntries(endings);
}

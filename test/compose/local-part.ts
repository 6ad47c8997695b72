import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const HEALTH_CHECK_TIMEOUT_MS = 4_000;
const KEPT_OUTPUT_CHARACTERS = 4_000;

export interface PartCommand {
  readonly name: string;
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** As the compose file has it: `[CMD, …]`. */
  readonly healthCheck: readonly string[];
}

/** One service of the compose file as a process of this machine, with nothing of the test's own environment. */
export class LocalPart {
  /** The exit code, or the signal that ended it. */
  readonly exit: Promise<number | NodeJS.Signals | null>;
  readonly #process: ChildProcess;
  #output = '';
  #isRunning = true;

  constructor(readonly command: PartCommand) {
    const [program = '', ...rest] = command.argv;
    this.#process = spawn(localProgram(program), rest, { cwd: ROOT, env: { ...command.environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-KEPT_OUTPUT_CHARACTERS);
      });
    }
    this.exit = new Promise((resolve) => {
      this.#process.once('error', () => resolve(null));
      this.#process.once('close', (code, signal) => resolve(code ?? signal));
    }).then((ending) => {
      this.#isRunning = false;
      return ending as number | NodeJS.Signals | null;
    });
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  get output(): string {
    return this.#output;
  }

  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  /** Runs the health check of the compose file as a container would. */
  isHealthy(): Promise<boolean> {
    const [kind, program = '', ...rest] = this.command.healthCheck;
    if (kind !== 'CMD') throw new Error(`${this.command.name}: only CMD health checks run here, not ${kind}`);
    return new Promise((resolve) => {
      execFile(localProgram(program), rest, { env: { ...this.command.environment }, timeout: HEALTH_CHECK_TIMEOUT_MS }, (error) => resolve(!error));
    });
  }
}

function localProgram(program: string): string {
  return program === 'node' ? process.execPath : program;
}

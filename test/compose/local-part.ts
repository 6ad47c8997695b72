import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { PartProcess, localProgram } from '../../bench/kit/part-process';

const ROOT = join(__dirname, '..', '..');
const HEALTH_CHECK_TIMEOUT_MS = 4_000;
const RUN_TIMEOUT_MS = 30_000;

/** A program with its arguments, and all of its environment. */
export interface LocalCommand {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export interface PartCommand extends LocalCommand {
  readonly name: string;
  /** As the compose file has it: `[CMD, …]`. */
  readonly healthCheck: readonly string[];
}

/** One service of the compose file as a process of this machine, with nothing of the test's own environment. */
export class LocalPart extends PartProcess {
  constructor(private readonly command: PartCommand) {
    super({ ...command, folder: ROOT });
  }

  /** Runs the health check of the compose file as a container would. */
  isHealthy(): Promise<boolean> {
    const { environment, healthCheck, name } = this.command;
    const [kind, program = '', ...rest] = healthCheck;
    if (kind !== 'CMD') throw new Error(`${name}: only CMD health checks run here, not ${kind}`);
    return new Promise((resolve) => {
      execFile(localProgram(program), rest, { env: { ...environment }, timeout: HEALTH_CHECK_TIMEOUT_MS }, (error) => resolve(!error));
    });
  }
}

/** Runs a command to its end; what it wrote to stdout. Rejects, with what it wrote to stderr, where it ends with another code than 0. */
export function runLocally({ argv: [program = '', ...rest], environment }: LocalCommand): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(localProgram(program), rest, { cwd: ROOT, env: { ...environment }, timeout: RUN_TIMEOUT_MS }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}

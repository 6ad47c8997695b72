import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { PartProcess, localProgram } from '../../bench/kit/part-process';

const ROOT = join(__dirname, '..', '..');
const HEALTH_CHECK_TIMEOUT_MS = 4_000;

export interface PartCommand {
  readonly name: string;
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
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

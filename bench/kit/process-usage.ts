import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessUsage {
  /** User and system time since its start. */
  readonly cpuMs: number;
  readonly residentMb: number;
}

/** In /proc/<pid>/stat, counted behind the name, which may itself hold spaces and parentheses. */
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;
const KILOBYTES_PER_MEGABYTE = 1_024;

/**
 * CPU time and memory of any process, as /proc of Linux tells them; CPU comes in ticks of mostly
 * 10 ms, so a difference is good to a tick.
 */
export function processUsageReader(): (pid: number) => ProcessUsage {
  if (process.platform !== 'linux') throw new Error(`CPU time of other processes is read from /proc, which ${process.platform} lacks: Linux only.`);
  const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return (pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS]);
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpuMs: (ticks * 1_000) / ticksPerSecond, residentMb: Number(resident) / KILOBYTES_PER_MEGABYTE };
  };
}

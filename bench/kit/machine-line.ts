import { execFileSync } from 'node:child_process';
import { arch, cpus, platform } from 'node:os';

/** What was run, and on what, in one sentence; the load is the average of the minute before. */
export function machineLine(root: string, loadBefore: number): string {
  return `${commit(root)}, Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, load average before ${loadBefore.toFixed(1)}.`;
}

function commit(root: string): string {
  const git = (...argv: string[]): string => execFileSync('git', ['-C', root, ...argv], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `Commit ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    return 'Commit not known';
  }
}

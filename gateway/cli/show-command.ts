import type { Command } from 'commander';
import { renderVisibility } from '../../schema';
import { MAXIMUM_COSTS, renderLimits } from '../security';
import { settingsOfEnvironment } from './part-settings';
import { readLimits } from './security-settings';

export function addShowCommand(program: Command): void {
  const command = program.command('show').description('print what the gateway goes by');
  command
    .command('visibility')
    .description('who may see which field 可见性: fields × principals, as Markdown')
    .addHelpText('after', '\nExample:\n  npx jinqiao show visibility | less')
    .action(() => void process.stdout.write(renderVisibility()));
  command
    .command('limits')
    .description('how much anyone may ask 限度: every limit in the order in which it acts, with its number here')
    .addHelpText('after', '\nExamples:\n  npx jinqiao show limits\n  JINQIAO_LIMITS=limits.json npx jinqiao show limits')
    .action(showLimits);
}

function showLimits(): void {
  const { limitsFile } = settingsOfEnvironment();
  process.stdout.write(renderLimits(limitsFile === null ? {} : readLimits(limitsFile)));
  const rows = Object.entries(MAXIMUM_COSTS).map(([kind, maximum]) => `| ${kind} | ${maximum.toLocaleString('en')} |`);
  process.stdout.write(['', 'The greatest cost of one operation 单个操作的最高费用 (400 LIMIT_EXCEEDED, limit "cost"; 1 is about 0.02 ms of work):', '', '| Principal 主体 | Cost 费用 |', '| --- | --- |', ...rows, ''].join('\n'));
}

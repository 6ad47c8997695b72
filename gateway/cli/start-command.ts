import type { Command } from 'commander';
import { readKeyFile } from '../data-folder';
import { startWhole } from '../main';
import { guestBanks, localBanks } from './banks-to-serve';
import { FIRST_QUERY } from './first-query';
import { readPort, settingsOfEnvironment, storedPartSettings } from './part-settings';
import { processLog } from './process-log';
import { securitySettings } from './security-settings';
import { stopOnSignal } from './stop-on-signal';
import { warnOpenHost } from './warn-open-host';

const DEFAULT_PORT = 4000;
const LOOPBACK = '127.0.0.1';

export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('start everything in one process: registry, banks, enterprise, policy, offers, gateway')
    .option('--port <number>', 'port of the gateway; 0 takes a free one (default: PORT, or 4000)')
    .option('--guests <folder>', 'serve every Consumer Data Right file of a folder as a bank as well')
    .addHelpText('after', '\nExamples:\n  npm start\n  npm start -- --port 4010\n  npm start -- --guests ./catalogs')
    .action(start);
}

async function start(options: { port?: string; guests?: string }): Promise<void> {
  const startedAtMs = performance.now();
  const settings = settingsOfEnvironment();
  const log = processLog(settings);
  const { dataFolder, decisionKey, host, pollIntervalMs, production, refreshIntervalMs, storage, subgraphAddresses, subgraphTimeoutMs, usageIntervalMs } = settings;
  const banks = [...(await localBanks(storage, production)), ...(options.guests ? guestBanks(options.guests) : [])];
  process.stdout.write(`金桥 Jinqiao: starting ${banks.length} banks, enterprise, policy, offers, registry and gateway\n`);
  const whole = await startWhole({
    // Only the gateway is for others to reach; the parts of one process reach each other on loopback.
    part: { ...storedPartSettings(settings), host: LOOPBACK },
    routerTokens: settings.routerTokens,
    subgraphAddresses,
    banks,
    gatewayHost: host,
    gatewayPort: options.port === undefined ? (settings.port ?? DEFAULT_PORT) : readPort(options.port),
    dataFolder,
    decisionKey: readKeyFile(dataFolder, 'decision', decisionKey),
    security: securitySettings(settings, { isForeign: false, demoKeys: !production }),
    refreshIntervalMs,
    pollIntervalMs,
    subgraphTimeoutMs,
    usageIntervalMs,
    log,
    onProgress: (part, url) => process.stdout.write(`  ${part.padEnd(28)} ${url}\n`),
  });
  stopOnSignal(() => whole.close());
  warnOpenHost('The gateway', host, log);
  const { url } = whole.gateway;
  const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(1);
  process.stdout.write(
    [
      '',
      `Ready after ${seconds} s. ${production ? '' : '样例数据仅供演示 (sample data is illustrative). '}Ctrl-C stops.`,
      `  GraphQL  ${url}/graphql`,
      `  Health   ${url}/health`,
      '',
      ...(production ? [] : ['Demonstration keys 演示密钥, for what is not public:', '  npx jinqiao keys demo', '']),
      'A query to paste:',
      '',
      FIRST_QUERY,
      '',
      `  curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"{ banks { code name } }"}'`,
      '',
    ].join('\n'),
  );
}

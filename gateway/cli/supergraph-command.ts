import type { Command } from 'commander';
import { type HousePart, REGISTRY, StartupError } from '../../schema';
import { RegistryClient, callIdentity } from '../../subgraphs/chassis';
import { stripAccessRules } from '../security';
import { createComposer } from '../supergraph';
import { callSettings, settingsOfEnvironment } from './part-settings';
import { processLog } from './process-log';

const TERMINAL: HousePart = 'cli';

export function addSupergraphCommand(program: Command): void {
  program
    .command('supergraph')
    .description('print the supergraph of what the registry has now')
    .option('--without-access-rules', 'for stock routers that know no @authenticated, @requiresScopes and @policy: the subgraphs enforce these themselves')
    .addHelpText('after', '\nExample:\n  npx jinqiao supergraph --without-access-rules > supergraph.graphql')
    .action(printSupergraph);
}

async function printSupergraph({ withoutAccessRules = false }: { withoutAccessRules?: boolean }): Promise<void> {
  const settings = settingsOfEnvironment();
  const calls = callSettings(settings, null, processLog(settings));
  const { subgraphs } = await new RegistryClient(settings.registryUrl, callIdentity(calls, { from: TERMINAL, to: REGISTRY })).graph();
  const result = await createComposer().compose(subgraphs);
  if (result.kind === 'success') {
    process.stdout.write(withoutAccessRules ? stripAccessRules(result.supergraphSdl) : result.supergraphSdl);
    return;
  }
  const why = result.kind === 'failure' ? result.errors.map(({ message }) => message).join('\n') : result.reason;
  throw new StartupError('COMPOSITION_FAILED', `What the registry has does not compose: ${why}`);
}

import { createHash } from 'node:crypto';
import type { SupergraphManager } from '@apollo/gateway';
import { parse, print } from 'graphql';
import { type AccessRules, accessRulesOf } from './access-rules';
import type { Gateway } from './apollo-types';
import { type GuardOptions, guardedExecutor } from './guarded-executor';
import { LoadedGraph } from './loaded-graph';
import { stripAccessRules, withoutAccessRules } from './strip-access-rules';

/** Who may see what, for one gateway. Both ends must go through it: a graph that came past `supergraph` is not served. */
export interface AccessControl {
  /**
   * ApolloGateway's option `supergraphSdl`: the same supergraphs without their access rules, which
   * are kept for the moment in which the gateway takes them up. One whose rules cannot be enforced
   * is refused to whoever delivers it.
   */
  supergraph(manager: SupergraphManager): SupergraphManager;
  /** The gateway that ApolloServer is given. */
  guard(gateway: Gateway): Gateway;
}

export function createAccessControl(options: GuardOptions): AccessControl {
  /** The last supergraph that was handed to the gateway, which takes it up or refuses it before it returns. */
  let handed: PreparedSupergraph | null = null;
  let loaded: LoadedGraph | null = null;

  function prepare(supergraphSdl: string): string {
    handed = prepareSupergraph(supergraphSdl);
    return handed.supergraphSdl;
  }

  return {
    supergraph: (manager) => ({
      async initialize(given) {
        const first = await manager.initialize({
          ...given,
          update: (supergraphSdl) => given.update(prepare(supergraphSdl)),
          healthCheck: (supergraphSdl) => given.healthCheck(stripAccessRules(supergraphSdl)),
        });
        return { ...first, supergraphSdl: prepare(first.supergraphSdl) };
      },
    }),
    guard(gateway) {
      // Before all others are told, and in the same moment in which the gateway begins to serve it.
      gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
        const isHanded = handed?.supergraphSdl === coreSupergraphSdl;
        loaded = handed && isHanded ? new LoadedGraph(apiSchema, handed.rules) : null;
        if (!isHanded) options.log({ level: 'error', message: 'The gateway loaded a supergraph whose access rules are not known; nothing of it is served.' });
      });
      return {
        onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
        async load(given) {
          const { executor } = await gateway.load(given);
          return { executor: executor && guardedExecutor(executor, () => loaded, options) };
        },
        stop: () => gateway.stop(),
      };
    },
  };
}

interface PreparedSupergraph {
  readonly supergraphSdl: string;
  readonly rules: AccessRules;
}

/**
 * Two supergraphs may differ in their rules alone. ApolloGateway takes up none that has the text of
 * the one it serves, so the text tells the rules apart.
 */
function prepareSupergraph(supergraphSdl: string): PreparedSupergraph {
  const document = parse(supergraphSdl, { noLocation: true });
  const rules = accessRulesOf(document);
  const stripped = withoutAccessRules(document);
  if (stripped === document) return { supergraphSdl, rules };
  const digest = createHash('sha256').update(supergraphSdl).digest('hex');
  return { supergraphSdl: `# Without the access rules of the supergraph sha256:${digest}\n${print(stripped)}`, rules };
}

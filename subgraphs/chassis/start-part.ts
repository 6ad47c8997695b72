import type { DataSource } from 'typeorm';
import type { Caller } from '../../schema';
import type { CallerContext } from './access';
import { type DatabaseOptions, openDatabase } from './database';
import type { FederatedSchema } from './federated-schema';
import type { PartSettings, RunningPart } from './part';
import { startSubgraphServer } from './subgraph-server';

export interface PartDefinition<C extends CallerContext> {
  /** Name of the subgraph. */
  readonly name: string;
  readonly database: Pick<DatabaseOptions, 'part' | 'entities' | 'migrations'>;
  /** Readies the data and says how requests find it. */
  readonly prepare: (dataSource: DataSource) => Promise<{ readonly built: FederatedSchema; readonly createContext: (caller: Caller) => C }>;
}

/** Starts a subgraph over its own database; a start that fails, and a close, leave nothing open. */
export async function startPart<C extends CallerContext>(definition: PartDefinition<C>, settings: PartSettings): Promise<RunningPart> {
  const { database, name, prepare } = definition;
  const { calls, host, logger, port, storage } = settings;
  const dataSource = await openDatabase({ ...database, storage, logger });
  try {
    const { built, createContext } = await prepare(dataSource);
    const server = await startSubgraphServer({ name, calls, schema: built.schema, createContext, host, port });
    return {
      name,
      url: server.url,
      sdl: built.sdl,
      async close() {
        await server.close();
        await dataSource.destroy();
      },
    };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

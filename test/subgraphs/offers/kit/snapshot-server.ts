import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a bank's or the policy subgraph's snapshot field answers; null where the caller has it. */
export type Snapshot = Readonly<Record<string, unknown>> | null;

export interface SnapshotServer {
  readonly url: string;
  /** `ifVersionNot` of every request so far. */
  readonly asked: readonly (string | null)[];
  /** Answers this from the next request on. */
  answer(snapshot: Snapshot | ((ifVersionNot: string | null) => Snapshot)): void;
  /** Answers a GraphQL error from the next request on. */
  fail(message: string): void;
  /** Stops listening and cuts connections, as a process that dies; `restart` listens again at the same address. */
  stop(): Promise<void>;
  restart(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<{ query: string; variables: { ifVersionNot: string | null } }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as { query: string; variables: { ifVersionNot: string | null } };
}

/** A real HTTP server on loopback that answers snapshots as a bank or policy does. */
export async function startSnapshotServer(first: Snapshot | ((ifVersionNot: string | null) => Snapshot)): Promise<SnapshotServer> {
  let current = first;
  let failure: string | null = null;
  const asked: (string | null)[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then(({ query, variables: { ifVersionNot } }) => {
      asked.push(ifVersionNot);
      const snapshot = typeof current === 'function' ? current(ifVersionNot) : current;
      const field = query.includes('policySnapshot') ? 'policySnapshot' : 'snapshot';
      const answer = failure === null ? { data: { [field]: snapshot } } : { data: null, errors: [{ message: failure }] };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    asked,
    answer(snapshot) {
      current = snapshot;
      failure = null;
    },
    fail(message) {
      failure = message;
    },
    async stop() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
    restart: () => listen(port),
  };
}

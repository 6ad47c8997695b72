import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GraphqlStub {
  readonly url: string;
  close(): Promise<void>;
}

/** A server on loopback that answers a request's variables with a JSON value. */
export async function startGraphqlStub(answer: (variables: Readonly<Record<string, unknown>>) => unknown): Promise<GraphqlStub> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as { variables: Record<string, unknown> };
      response.end(JSON.stringify(answer(variables)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { type AddressInfo, type Socket, createServer } from 'node:net';

export interface ScriptedServer {
  readonly url: string;
  /** Requests seen so far, head and body as they came. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** What is done with a connection on which a whole request has arrived. */
export type Script = (socket: Socket) => void;

/** A server below HTTP that answers every request as the script says: for the answers that no HTTP server would give. */
export async function startScriptedServer(script: Script): Promise<ScriptedServer> {
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8');
      if (!isWhole(received)) return;
      requests.push(received);
      received = '';
      script(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function isWhole(request: string): boolean {
  const [head, body] = request.split('\r\n\r\n', 2);
  const length = /^content-length: (\d+)$/im.exec(head ?? '')?.[1];
  return body !== undefined && Buffer.byteLength(body) >= Number(length ?? 0);
}

/** A complete HTTP answer with its length. */
export function answer(body: string, { status = 200, contentType = 'application/json' } = {}): Script {
  return (socket) =>
    socket.write(
      `HTTP/1.1 ${status} Scripted\r\ncontent-type: ${contentType}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
}

export const hang: Script = () => undefined;
export const reset: Script = (socket) => socket.resetAndDestroy();
export const garbage: Script = (socket) => socket.end('\u0000\u0001 this is not HTTP\r\n\r\n');

/** Headers that promise more than comes before the connection ends. */
export const halfABody: Script = (socket) =>
  socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"data":{"abc');

/** The first half of an answer and then silence. */
export const halfABodyThenHang: Script = (socket) =>
  socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"data":{"abc');

/** More than a megabyte of body, its length not announced. */
export const endless: Script = (socket) => {
  socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n');
  const chunk = 'x'.repeat(65_536);
  for (let index = 0; index < 32; index += 1) socket.write(`10000\r\n${chunk}\r\n`);
};

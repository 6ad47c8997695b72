import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 where the connection closed without an answer. */
  readonly status: number;
  readonly text: string;
}

/** Sends bytes as they are and reads one answer, as long as its content-length says or until the connection closes. */
export function sendRaw(port: number, bytes: Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let received = '';
    const finish = (): void => {
      const [head = '', ...body] = received.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), text: body.join('\r\n\r\n') });
      socket.destroy();
    };
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      received += chunk;
      if (isWhole(received)) finish();
    });
    socket.once('error', finish);
    socket.once('close', finish);
  });
}

function isWhole(received: string): boolean {
  const end = received.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, end))?.[1];
  return length !== undefined && received.length >= end + 4 + Number(length);
}

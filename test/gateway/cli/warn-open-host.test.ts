import { warnOpenHost } from '../../../gateway/cli/warn-open-host';

function warningsOf(host: string): string[] {
  const messages: string[] = [];
  warnOpenHost('gateway', host, ({ message }) => messages.push(message));
  return messages;
}

describe('serving', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1', 'localhost', 'LOCALHOST'])('on %s says nothing', (host) => {
    expect(warningsOf(host)).toEqual([]);
  });

  it.each(['0.0.0.0', '::', '10.0.0.5', '128.0.0.1', '::ffff:10.0.0.5', 'fe80::1', 'gateway.internal', 'localhost.example'])(
    'on %s warns that it is open to others',
    (host) => {
      expect(warningsOf(host)).toEqual([expect.stringMatching(`^gateway listens on ${host}, beyond loopback`)]);
    },
  );
});

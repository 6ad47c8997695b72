import { createAddressRules, isAddressEntry, refuseAddress } from '../../../../schema';

const rules = (allowed: readonly string[] = [], production = true) => createAddressRules({ allowed, production });
/** No name is looked up where an address is written. */
const nobody = (): Promise<never> => Promise.reject(new Error('nothing was to be looked up'));

describe('in production, an address that is written as a number', () => {
  it.each([
    ['http://127.0.0.1/', 'loopback'],
    ['http://127.255.0.9:4001/', 'loopback'],
    ['http://2130706433/', 'loopback'],
    ['http://0x7f.1/', 'loopback'],
    ['http://0177.0.0.1/', 'loopback'],
    ['http://127.1/', 'loopback'],
    ['http://127.0.0.1./', 'loopback'],
    ['http://１２７.0.0.1/', 'loopback'],
    ['http://[::1]/', 'loopback'],
    ['http://[::ffff:127.0.0.1]/', 'loopback'],
    ['http://[::ffff:7f00:1]/', 'loopback'],
    ['http://10.1.2.3/', 'private'],
    ['http://172.16.0.1/', 'private'],
    ['http://192.168.1.1/', 'private'],
    ['http://[fd12:3456::1]/', 'private'],
    ['http://[::ffff:10.0.0.1]/', 'private'],
    ['http://100.64.0.1/', 'carrier'],
    ['http://169.254.1.1/', 'link-local'],
    ['http://169.254.169.254/', 'link-local'],
    ['http://0xa9fea9fe/', 'link-local'],
    ['http://[::ffff:a9fe:a9fe]/', 'link-local'],
    ['http://[fe80::1]/', 'link-local'],
    ['http://[fd00:ec2::254]/', 'metadata'],
    ['http://[fd20:ce::254]/', 'metadata'],
    ['http://100.100.100.200/', 'metadata'],
    ['http://168.63.129.16/', 'metadata'],
    ['http://0.0.0.0/', 'unspecified'],
    ['http://0/', 'unspecified'],
    ['http://[::]/', 'unspecified'],
    ['http://224.0.0.1/', 'multicast'],
    ['http://[ff02::1]/', 'multicast'],
    ['http://255.255.255.255/', 'broadcast'],
    ['http://240.0.0.1/', 'special'],
    ['http://192.0.2.1/', 'special'],
    ['http://[64:ff9b::7f00:1]/', 'special'],
    ['http://[2002:7f00:1::]/', 'special'],
    ['http://[2001::1]/', 'special'],
    ['http://[::7f00:1]/', 'special'],
    ['http://[fec0::1]/', 'special'],
  ])('%s is refused as %s', async (url, what) => {
    expect(await refuseAddress(rules(), new URL(url), nobody)).toContain(what);
  });

  it.each(['http://8.8.8.8/graphql', 'https://[2400:3200::1]/', 'http://93.184.216.34:4001/', 'https://93.184.216.34:443/'])('%s is taken', async (url) => {
    expect(await refuseAddress(rules(), new URL(url), nobody)).toBeNull();
  });

  it.each([
    ['10.20.0.0/16', 'http://10.20.3.4:4001/', null],
    ['10.20.0.0/16', 'http://[::ffff:10.20.3.4]/', null],
    ['10.20.0.0/16', 'http://10.21.3.4/', 'private'],
    ['10.20.3.4', 'http://10.20.3.4/', null],
    ['10.20.3.4', 'http://10.20.3.5/', 'private'],
    ['fd12::/16', 'http://[fd12::7]/', null],
    ['127.0.0.0/8', 'http://127.0.0.1:4001/', null],
    ['127.0.0.0/8', 'http://8.8.8.8/', 'not on the list'],
    ['0.0.0.0/0', 'http://169.254.169.254/', 'link-local'],
    ['0.0.0.0/0', 'http://100.100.100.200/', 'metadata'],
    ['::/0', 'http://[fd00:ec2::254]/', 'metadata'],
    ['::/0', 'http://[fd00:ec3::254]/', null],
  ])('and the list %s: %s', async (entry, url, refusal) => {
    const why = await refuseAddress(rules([entry]), new URL(url), nobody);
    expect(why).toEqual(refusal === null ? null : expect.stringContaining(refusal));
  });
});

describe('a name', () => {
  const at = (...addresses: string[]) => () => Promise.resolve(addresses);

  it.each([
    ['at a public address', [], ['93.184.216.34'], null],
    ['at a private one', [], ['10.0.0.1'], 'leads to a private address'],
    ['at a public one and loopback', [], ['93.184.216.34', '::1'], 'leads to a loopback address'],
    ['at loopback inside IPv6', [], ['::ffff:127.0.0.1'], 'leads to a loopback address'],
    ['at a link-local one with a zone', [], ['fe80::1%eth0'], 'leads to a link-local address'],
    ['without an address', [], [], 'has no address'],
    ['on the list, at a public one', ['graphql.abc.example'], ['93.184.216.34'], null],
    ['on the list, at a private one', ['graphql.abc.example'], ['10.0.0.1'], 'leads to a private address'],
    ['on the list, at a private one on it', ['graphql.abc.example', '10.0.0.0/24'], ['10.0.0.1'], null],
    ['in a domain on the list', ['*.abc.example'], ['93.184.216.34'], null],
    ['not on the list', ['*.icbc.example', 'abc.example'], ['93.184.216.34'], 'not on the list'],
    ['not on the list, at addresses that are', ['93.184.216.0/24'], ['93.184.216.34'], null],
    ['at one address on the list and one that is not', ['93.184.216.0/24'], ['93.184.216.34', '93.184.217.1'], 'not on the list'],
  ])('%s', async (_title, allowed, addresses, refusal) => {
    const why = await refuseAddress(rules(allowed), new URL('https://GraphQL.abc.example./graphql'), at(...addresses));
    expect(why).toEqual(refusal === null ? null : expect.stringContaining(refusal));
  });

  it('that nobody knows is refused', async () => {
    expect(await refuseAddress(rules(), new URL('http://abc.invalid/'), () => Promise.reject(new Error('ENOTFOUND')))).toBe('its host cannot be looked up');
  });

  it('is not looked up in a demonstration without a list, where every address is taken', async () => {
    for (const url of ['http://bank-abc:4001/', 'http://127.0.0.1:1/', 'http://10.0.0.1:22/']) expect(await refuseAddress(rules([], false), new URL(url), nobody)).toBeNull();
  });

  it('is held to the list in a demonstration too', async () => {
    expect(await refuseAddress(rules(['abc'], false), new URL('http://icbc:4001/'), at('10.0.0.1'))).toContain('not on the list');
    expect(await refuseAddress(rules(['abc'], false), new URL('http://abc:4001/'), at('10.0.0.1'))).toBeNull();
  });
});

describe('scheme and port', () => {
  it.each([
    ['ftp://93.184.216.34/', 'its scheme is "ftp:"'],
    ['http://93.184.216.34:22/', 'its port is 22'],
    ['http://93.184.216.34:0/', 'its port is 0'],
    ['https://93.184.216.34:80/', null],
    ['http://93.184.216.34:1024/', null],
  ])('%s', async (url, refusal) => {
    expect(await refuseAddress(rules(), new URL(url), nobody)).toBe(refusal);
  });

  it('a part of this process is where it was put, at its port alone', async () => {
    const own = new Set(['127.0.0.1:40001']);
    const ofProcess = createAddressRules({ allowed: [], production: true, own });
    expect(await refuseAddress(ofProcess, new URL('http://127.0.0.1:40001/'), nobody)).toBeNull();
    expect(await refuseAddress(ofProcess, new URL('http://127.0.0.1:40002/'), nobody)).toContain('loopback');
    own.add('127.0.0.1:40002');
    expect(await refuseAddress(ofProcess, new URL('http://127.0.0.1:40002/'), nobody)).toBeNull();
  });
});

describe('an entry of the list', () => {
  it.each(['abc', 'bank_abc', 'Graphql.ABC.example', '*.abc.example', '10.0.0.0/8', '10.0.0.1', '::1', 'fd00::/8', 'xn--fiqs8s'])('can be %s', (entry) => {
    expect(isAddressEntry(entry)).toBe(true);
  });

  it.each(['', '*', '*.', 'a b', 'http://abc', 'abc:4001', '10.0.0.0/33', '10.0.0/8', '010.0.0.1', '0x7f.1', '127.1', '2130706433', '10.0.0.0/8/8', '::ffff:10.0.0.0/104', 'fe80::1%eth0', '银行', 'a..b', '-a'])(
    'cannot be "%s"',
    (entry) => {
      expect(isAddressEntry(entry)).toBe(false);
      expect(() => rules([entry])).toThrow(expect.objectContaining({ code: 'SETTING_REFUSED' }));
    },
  );
});

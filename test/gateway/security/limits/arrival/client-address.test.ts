import { clientAddress, rateKey, trustedProxies } from '../../../../../gateway/security/limits/arrival/client-address';

type Incoming = Parameters<typeof clientAddress>[0];

function request(peer: string | undefined, forwarded?: string): Incoming {
  return { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress: peer } as Incoming['socket'] };
}

const trusts = trustedProxies(['10.0.0.0/8', ' 192.0.2.7', 'fd00::/8']);

describe('the address of a client', () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['the peer', '203.0.113.5', undefined, '203.0.113.5'],
    ['the peer, whatever a stranger says', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['the peer written as IPv6', '::ffff:203.0.113.5', undefined, '203.0.113.5'],
    ['the peer without its zone', 'fe80::1%eth0', undefined, 'fe80::1'],
    ['unknown where the socket has gone', undefined, '198.51.100.1', 'unknown'],
    ['what a trusted proxy says', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['what a trusted proxy of a single address says', '192.0.2.7', '198.51.100.1', '198.51.100.1'],
    ['what a trusted proxy over IPv6 says', 'fd00::1', '2001:db8::1', '2001:db8::1'],
    ['what a trusted proxy written as IPv6 says', '::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['the last that is no proxy, not the one it claims to forward for', '10.1.2.3', '1.1.1.1, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['the first where all are proxies', '10.1.2.3', '10.3.3.3, 10.4.4.4', '10.3.3.3'],
    ['the peer where an entry is malformed', '10.1.2.3', '198.51.100.1, nonsense', '10.1.2.3'],
    ['the peer where an entry has a port', '10.1.2.3', '198.51.100.1:80', '10.1.2.3'],
    ['the peer where an entry is empty', '10.1.2.3', '198.51.100.1,', '10.1.2.3'],
    ['no malformed entry beyond the client', '10.1.2.3', 'nonsense, 198.51.100.1', '198.51.100.1'],
  ])('is %s', (_what, peer, forwarded, expected) => {
    expect(clientAddress(request(peer, forwarded), trusts)).toBe(expected);
  });

  it.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'fd00::/129', 'proxy', '', '10.0.0/8', '10.0.0.0/-1'])('is not read where "%s" is a trusted proxy', (cidr) => {
    expect(() => trustedProxies([cidr])).toThrow(expect.objectContaining({ code: 'SETTING_REFUSED' }));
  });
});

describe('the key under which an address is counted', () => {
  it.each([
    ['203.0.113.5', '203.0.113.5'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['1:2:3::1.2.3.4', '1:2:3:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, key) => {
    expect(rateKey(address)).toBe(key);
  });
});

/** Addresses that a bank's subgraph is not at in production, and what the registry says of each. */
export const HOSTILE_ADDRESSES: readonly (readonly [url: string, why: string])[] = Object.freeze([
  ['http://127.0.0.1:3306/', 'its host is a loopback address'],
  ['http://0x7f000001:4001/', 'its host is a loopback address'],
  ['http://017700000001:4001/', 'its host is a loopback address'],
  ['http://localhost:4001/', 'its host leads to a loopback address'],
  ['http://[::ffff:7f00:1]:6379/', 'its host is a loopback address'],
  ['http://169.254.169.254/latest/meta-data/', 'its host is a link-local address'],
  ['http://[::ffff:169.254.169.254]/', 'its host is a link-local address'],
  ['http://[fd00:ec2::254]/', "its host is the address of a cloud's metadata service"],
  ['http://100.100.100.200/', "its host is the address of a cloud's metadata service"],
  ['http://0.0.0.0:4001/', 'its host is the unspecified address'],
  ['http://224.0.0.1/', 'its host is a multicast address'],
  ['http://10.21.0.7:4001/', 'its host is a private address'],
  ['http://[fd12:3456::1]/', 'its host is a private address'],
  ['http://10.20.0.7:22/', 'its port is 22'],
  ['http://8.8.8.8/', 'its host is not on the list of those that are allowed'],
  ['http://abc.invalid/', 'its host cannot be looked up'],
]);

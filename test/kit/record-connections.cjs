'use strict';
/*
 * Preloaded into a process under test (`node --require`): appends a line for every host that it
 * looks up or connects to, to the file that RECORD_CONNECTIONS_TO names. It changes nothing else.
 */
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const file = process.env.RECORD_CONNECTIONS_TO;

function record(kind, target) {
  appendFileSync(file, `${kind} ${target}\n`);
}

/** Calls `note` with the arguments of every call of a function, then the function. */
function watch(owner, name, note) {
  const original = owner[name];
  owner[name] = function watched(...args) {
    note(args);
    return original.apply(this, args);
  };
}

// net.connect hands over its arguments as an array already read.
watch(net.Socket.prototype, 'connect', ([first, second]) => {
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options !== 'object') return record('connect', typeof second === 'string' ? second : 'localhost');
  return record('connect', options.path ? 'pipe' : (options.host ?? 'localhost'));
});
for (const resolver of [dns, dns.promises]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']) {
    watch(resolver, name, ([host]) => record(name, host));
  }
}
watch(dgram.Socket.prototype, 'send', (args) => record('datagram', args.filter((arg) => typeof arg === 'string').at(-1) ?? 'localhost'));

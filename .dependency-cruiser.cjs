'use strict';
const { join } = require('node:path');

/*
 * The borders of the house, one named rule each; a comment says what to do instead.
 *
 *   schema   ← everyone          finance ← policy, offers      gateway/main.ts and gateway/cli
 *   chassis  ← subgraphs         bank-kit ← banks              start subgraphs by their index.ts
 *
 * test/architecture/borders.test.ts runs them over the house, and each over a file that crosses it.
 */

/** The only files that wire the gateway's rooms to the subgraphs. */
const WIRING = '^gateway/(main\\.ts$|cli/)';

/** What enterprise, policy, offers and the banks are; the other three folders are shared by them. */
const SHARED_ROOMS = '(?:chassis|finance|bank-kit)/';

/** bank-kit's second door is for a bank's catalog: what makes product literals short, nothing that runs. */
const SECOND_DOORS = ['^subgraphs/bank-kit/authoring/index\\.ts$'];

/** Folders with a door, for the whole path up to the folder. */
const ROOM = 'schema|subgraphs/banks/[^/]+|subgraphs/(?!banks/)[^/]+|gateway/[^/]+';

/** What a process starts at, so that nothing needs to import it. */
const ENTRIES = [
  '^gateway/cli/(launcher\\.cjs|main\\.ts|emit\\.ts)$',
  '^gateway/supergraph/compose-worker\\.cjs$',
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const between = [
  {
    name: 'schema-imports-no-room',
    comment: 'schema is the language that every room speaks. Move what a room needs alone into that room.',
    from: { path: '^schema/' },
    to: { path: '^(subgraphs|gateway)/' },
  },
  {
    name: 'finance-imports-only-schema',
    comment: 'finance is pure: no package, no Node module, no other room. Pass in what it needs as a value.',
    from: { path: '^subgraphs/finance/' },
    to: { pathNot: ['^subgraphs/finance/', '^schema/'] },
  },
  {
    name: 'finance-serves-policy-and-offers',
    comment: 'Only policy and offers compute. Elsewhere state facts in the contract and let offers price them.',
    from: { pathNot: '^subgraphs/(finance|policy|offers)/' },
    to: { path: '^subgraphs/finance/' },
  },
  {
    name: 'chassis-imports-only-schema',
    comment: 'chassis starts any subgraph and knows none. Pass in what differs.',
    from: { path: '^subgraphs/chassis/' },
    to: { path: '^(subgraphs/(?!chassis/)|gateway/)' },
  },
  {
    name: 'chassis-serves-subgraphs',
    comment: 'chassis is for subgraphs; gateway rooms have their own server and calls.',
    from: { pathNot: ['^subgraphs/', WIRING] },
    to: { path: '^subgraphs/chassis/' },
  },
  {
    name: 'bank-kit-imports-chassis-and-schema',
    comment: 'bank-kit is what all banks share and knows none of them. A difference belongs into the bank.',
    from: { path: '^subgraphs/bank-kit/' },
    to: { path: '^(subgraphs/(?!(bank-kit|chassis)/)|gateway/)' },
  },
  {
    name: 'bank-kit-serves-banks',
    comment: 'bank-kit is for banks. What other subgraphs need too belongs into chassis.',
    from: { pathNot: ['^subgraphs/(bank-kit|banks)/', WIRING] },
    to: { path: '^subgraphs/bank-kit/' },
  },
  {
    name: 'bank-imports-no-bank',
    comment: 'Banks are competitors, deployed apart. What two share belongs into bank-kit.',
    from: { path: '^subgraphs/banks/([^/]+)/' },
    to: { path: '^subgraphs/banks/', pathNot: '^subgraphs/banks/$1/' },
  },
  {
    name: 'subgraph-imports-no-subgraph',
    comment: 'Subgraphs meet in SDL. Ask for the data through federation, or put the words into schema.',
    from: { path: `^subgraphs/(?!${SHARED_ROOMS})([^/]+)/` },
    to: { path: `^subgraphs/(?!${SHARED_ROOMS})`, pathNot: '^subgraphs/$1/' },
  },
  {
    name: 'subgraphs-import-no-gateway',
    comment: 'A subgraph runs without this gateway. It meets the gateway in SDL and the registry over HTTP.',
    from: { path: '^subgraphs/' },
    to: { path: '^gateway/' },
  },
  {
    name: 'gateway-imports-no-subgraph',
    comment: 'The gateway serves any supergraph. Only gateway/main.ts and gateway/cli start subgraphs.',
    from: { path: '^gateway/', pathNot: WIRING },
    to: { path: '^subgraphs/' },
  },
  {
    name: 'gateway-starts-subgraphs-by-their-index',
    comment: 'Wiring takes a room by its index.ts: export there what a start needs.',
    from: { path: WIRING },
    to: { path: '^subgraphs/', pathNot: '^subgraphs/(banks/)?[^/]+/index\\.ts$' },
  },
  {
    name: 'gateway-rooms-do-not-import-each-other',
    comment: 'gateway/main.ts wires the rooms: take what you need as an argument. Only the terminal stands above them, and gateway/http below.',
    from: { path: '^gateway/([^/]+)/', pathNot: '^gateway/cli/' },
    to: { path: '^gateway/', pathNot: '^gateway/($1|http)/' },
  },
  {
    name: 'terminal-is-imported-by-none',
    comment: 'gateway/cli is what a person runs; what others need of it belongs into gateway/main.ts or a room.',
    from: { pathNot: '^gateway/cli/' },
    to: { path: '^gateway/cli/' },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const within = [
  {
    name: 'rooms-are-entered-by-their-door',
    comment: "Import the room's index.ts, and export there by name what it shows.",
    from: { path: `^(${ROOM})/` },
    to: { path: `^(${ROOM})/`, pathNot: ['^$1/', `^(${ROOM})/index\\.ts$`, ...SECOND_DOORS] },
  },
  {
    name: 'wiring-enters-rooms-by-their-door',
    comment: "Import the room's index.ts, and export there by name what it shows.",
    from: { path: '^gateway/[^/]+$' },
    to: { path: `^(${ROOM})/`, pathNot: `^(${ROOM})/index\\.ts$` },
  },
  {
    name: 'matching-and-ranking-are-pure',
    comment: 'No I/O, no clock, no decorators: they import schema, finance and each other. Read before, and pass in values.',
    from: { path: '^subgraphs/offers/(matching|product-diff|ranking|smallest-change)/' },
    to: { pathNot: ['^schema/index\\.ts$', '^subgraphs/finance/index\\.ts$', '^subgraphs/offers/(matching|product-diff|ranking|smallest-change)/'] },
  },
  {
    name: 'pricing-is-pure',
    comment: 'No I/O, no clock, no decorators: of the rest of offers it knows matching, and the shape of a policy snapshot. Pass in values.',
    from: { path: '^subgraphs/offers/pricing/' },
    to: { pathNot: ['^schema/index\\.ts$', '^subgraphs/finance/index\\.ts$', '^subgraphs/offers/(matching|pricing)/', '^subgraphs/offers/snapshots/policy-snapshot\\.ts$'] },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one thing, or share a third: move it out, or turn one into an argument.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing imports this and no process starts at it: delete it, or name it in ENTRIES.',
    module: { path: '^(schema|subgraphs|gateway)/', pathNot: ENTRIES, numberOfDependentsLessThan: 1 },
    from: {},
  },
  {
    name: 'no-unresolved-import',
    comment: 'The file or package is not there.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-undeclared-package',
    comment: 'What runs in production stands under "dependencies" of package.json.',
    from: {},
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...between, ...within].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types cross borders too: a room that needs another's types knows that room.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
  },
};

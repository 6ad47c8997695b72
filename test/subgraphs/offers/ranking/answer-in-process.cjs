'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

require('reflect-metadata');
const offers = join(__dirname, '..', '..', '..', '..', 'dist', 'subgraphs', 'offers');
const { rankOffers } = require(join(offers, 'offer-ranking.js'));
const { Catalog } = require(join(offers, 'snapshots', 'catalog.js'));

/* Reads banks, policies, a need and objectives as JSON, and writes every offer in full under each objective. */
const { asOf, banks, need, orders, policy } = JSON.parse(readFileSync(0, 'utf8'));
const catalog = new Catalog(banks, policy);
const decisionKey = Buffer.alloc(32, 1);
for (const orderBy of orders) {
  const filter = { verdicts: ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] };
  const ranking = rankOffers({ catalog, need, storedNeed: null, asOf, filter, orderBy, decisionKey });
  process.stdout.write(`${orderBy} ${JSON.stringify(ranking.slice(0, ranking.length).map((offer) => offer.view()))}\n`);
}

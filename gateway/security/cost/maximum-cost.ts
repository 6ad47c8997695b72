import type { PrincipalKind } from '../../../schema';

/*
 * A cost of 1 stands for about 0.02 ms of work in all parts together: `financingOffers`, which
 * weighs 1000, took 14 ms over the sample.
 *
 *   the README's first query, of 3 offers                                 1,315
 *   20 offers with product, policies, costs and schedule                  3,820
 *   the first query with criteria, fees, schedule and sources, first: 100 23,220
 *   100 stored needs, each with its first offer                         100,250
 *   enterprises, their needs, these' enterprises' needs …: 4 lists deep 185,290
 */

/** The greatest cost of one operation, by who asks. */
export const MAXIMUM_COSTS: Readonly<Record<PrincipalKind, number>> = Object.freeze({
  anonymous: 25_000,
  portal: 100_000,
  enterprise: 50_000,
  bank: 50_000,
  officer: 100_000,
  auditor: 150_000,
  operator: 50_000,
});

/**
 * For a supergraph that states no costs, whoever asks: lists of ten, seven deep. It keeps out what
 * grows without end and judges nothing else.
 */
export const MAXIMUM_UNSTATED_COST = 10_000_000;

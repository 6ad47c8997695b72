/**
 * Version of everything that turns a need and its snapshots into an answer: matching, pricing,
 * incentives and ranking. Raised whenever an answer can change for equal input, so that a replay
 * can name what computed a decision.
 */
export const ENGINE_VERSION = '3';

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ContractFields } from '../../../schema';
import { sha256 } from '../../../subgraphs/chassis';
import type { StatedNeed } from '../../../subgraphs/offers/matching/read-need';
import type { PolicySnapshot } from '../../../subgraphs/offers/snapshots/policy-snapshot';

/*
 * engine-<N>.jsonl has decisions as engine N made them, one a line; engine-<N>.versions.jsonl.gz the
 * versions of products and the policy sets that they name, each beside the SHA-256 of its content. So
 * they need nothing of the sample data, which may change. What was recorded is never changed.
 */

/** Signs the golden decisions: a secret of nothing. */
export const GOLDEN_KEY = Buffer.alloc(32, 0x60);

/** What an offer comes to, by name; only what it has. */
export type Figures = Readonly<Record<string, string>>;

/** A decision as it was made. */
export interface GoldenDecision {
  readonly decisionId: string;
  readonly asOf: string;
  readonly product: string;
  readonly need: StatedNeed;
  readonly figures: Figures;
}

/** The decisions of one engine, with what they were made on. */
export interface GoldenEngine {
  readonly engine: string;
  readonly decisions: readonly GoldenDecision[];
  readonly products: readonly ContractFields[];
  readonly policies: readonly PolicySnapshot[];
}

const DECISIONS = /^engine-(.+)\.jsonl$/;

export function decisionsFile(engine: string): string {
  return join(__dirname, `engine-${engine}.jsonl`);
}

function versionsFile(engine: string): string {
  return join(__dirname, `engine-${engine}.versions.jsonl.gz`);
}

/** Engines whose decisions are recorded, the oldest first. */
export function recordedEngines(): string[] {
  const engines = readdirSync(__dirname).flatMap((name) => DECISIONS.exec(name)?.[1] ?? []);
  return engines.sort((a, b) => Number(a) - Number(b));
}

export function readGoldenEngine(engine: string): GoldenEngine {
  const decisions = linesOf(readFileSync(decisionsFile(engine), 'utf8')).map((line) => JSON.parse(line) as GoldenDecision);
  const contents = linesOf(gunzipSync(readFileSync(versionsFile(engine))).toString('utf8')).map((line) => {
    const { content, sha256: expected } = JSON.parse(line) as { readonly sha256: string; readonly content: string };
    if (sha256(content) !== expected) throw new Error(`${versionsFile(engine)} was altered: what stands at ${expected} is other content`);
    return JSON.parse(content) as ContractFields | PolicySnapshot;
  });
  return {
    engine,
    decisions,
    products: contents.filter((content): content is ContractFields => 'bankCode' in content),
    policies: contents.filter((content): content is PolicySnapshot => 'snapshotVersion' in content),
  };
}

/** @param contents canonical JSON of each version, as it was kept */
export function writeGoldenEngine(engine: string, decisions: readonly GoldenDecision[], contents: readonly string[]): void {
  writeFileSync(decisionsFile(engine), textOf(decisions.map((decision) => JSON.stringify(decision))));
  const versions = contents.map((content) => JSON.stringify({ sha256: sha256(content), content })).sort();
  writeFileSync(versionsFile(engine), gzipSync(textOf(versions), { level: 9 }));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

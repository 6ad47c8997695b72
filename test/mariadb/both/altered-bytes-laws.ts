import { type DatedParts, startDatedParts } from '../../../bench/kit/replay/dated-parts';
import { Dice } from '../../../bench/kit/random-needs';
import { abc } from '../../../subgraphs/banks/abc';
import { openDatabase } from '../../../subgraphs/chassis';
import { OFFERS_PART, offersEntities, offersMigrations } from '../../../subgraphs/offers';
import { TEST_CALL_KEY } from '../../kit/calls';
import { demonstrationApplicant } from '../../kit/demonstration-need';
import type { TestStorage } from './test-storage';
import type { DataSource } from 'typeorm';

interface Replay {
  readonly result: string;
  readonly reason: string | null;
}

const NEED = { amount: '2000000', termMonths: 12, purpose: 'WORKING_CAPITAL', applicant: demonstrationApplicant };
const OFFER = 'query ($need: FinancingNeedInput!) { financingOffers(need: $need, first: 1) { nodes { decisionId product { id version } } } }';
const REPLAY = 'query ($id: ID!, $need: FinancingNeedInput) { replayDecision(decisionId: $id, need: $need) { result reason offer { rank } } }';
const FLIPS = 25;
const START_TIMEOUT_MS = 60_000;

/** Puts another byte somewhere. */
type Flip = (content: Buffer, dice: Dice) => Buffer;

const FLIPPED: readonly (readonly [title: string, flip: Flip, wherever: boolean])[] = [
  ['a digit, so that it still is JSON', (content, dice) => withByte(content, dice.of(placesOf(content, /[0-9]/)), (byte) => 0x30 + ((byte - 0x30 + dice.whole(1, 9)) % 10)), true],
  ['a letter, so that it still is JSON or is none', (content, dice) => withByte(content, dice.of(placesOf(content, /[a-zA-Z]/)), (byte) => byte ^ 0x20), true],
  ['any bit, so that it may be no text at all', (content, dice) => withByte(content, dice.whole(0, content.length - 1), (byte) => byte ^ (1 << dice.whole(0, 7))), false],
];

/** The law that one altered byte of what was kept makes a decision NOT_REPLAYABLE, and that its name is said. */
export function describeAlteredBytes(database: string, createStorage: () => TestStorage): void {
  describe(`an altered byte on ${database}`, () => {
    const { dispose, storage } = createStorage();
    let parts: DatedParts;
    let dataSource: DataSource;
    let decision: { readonly decisionId: string; readonly product: { readonly id: string; readonly version: string } };
    beforeAll(async () => {
      parts = await startDatedParts({ storage, banks: [abc], decisionKey: Buffer.alloc(32, 4), callKey: TEST_CALL_KEY });
      dataSource = await openDatabase({ storage, part: OFFERS_PART, entities: offersEntities, migrations: offersMigrations });
      const { financingOffers } = await parts.ask<{ financingOffers: { nodes: (typeof decision)[] } }>(OFFERS_PART, OFFER, { need: NEED });
      decision = financingOffers.nodes[0]!;
    }, START_TIMEOUT_MS);
    afterAll(async () => {
      await dataSource?.destroy();
      await parts?.close();
      await dispose();
    });

    const replay = async (): Promise<Replay> => (await parts.ask<{ replayDecision: Replay }>(OFFERS_PART, REPLAY, { id: decision.decisionId, need: NEED })).replayDecision;

    const productIds = async (): Promise<string[]> => {
      const { financingProducts } = await parts.ask<{ financingProducts: { nodes: { id: string }[] } }>(OFFERS_PART, '{ financingProducts(first: 100) { nodes { id } } }');
      return financingProducts.nodes.map(({ id }) => id);
    };

    /** The row that the decision names. */
    const rowOf = async (table: string): Promise<{ readonly where: string; readonly keys: readonly string[]; readonly content: string; readonly name: string }> => {
      if (table === 'product_snapshot') {
        const { id, version } = decision.product;
        const [row] = await dataSource.query<{ content: string }[]>('SELECT content FROM product_snapshot WHERE id = ? AND version = ?', [id, version]);
        return { where: 'id = ? AND version = ?', keys: [id, version], content: row!.content, name: `Version ${version} of ${id}` };
      }
      const [row] = await dataSource.query<{ content: string; snapshot_version: string }[]>('SELECT content, snapshot_version FROM policy_snapshot');
      return { where: 'snapshot_version = ?', keys: [row!.snapshot_version], content: row!.content, name: `The policy set ${row!.snapshot_version}` };
    };

    describe.each(['product_snapshot', 'policy_snapshot'])('in %s', (table) => {
      const flips = FLIPPED.filter(([, , wherever]) => wherever || storage.kind === 'sqlite');
      it.each(flips)('%s: the decision is not replayable, and what was altered is named', async (_title, flip) => {
        const dice = new Dice(11);
        const { content, keys, name, where } = await rowOf(table);
        const write = (bytes: Buffer): Promise<unknown> => dataSource.query(`UPDATE ${table} SET content = ${storage.kind === 'sqlite' ? 'CAST(? AS TEXT)' : '?'} WHERE ${where}`, [storage.kind === 'sqlite' ? bytes : bytes.toString('utf8'), ...keys]);
        const found = new Set<string>();
        for (let index = 0; index < FLIPS; index += 1) {
          await write(flip(Buffer.from(content), dice));
          found.add(JSON.stringify(await replay()));
        }
        await write(Buffer.from(content));
        const refused = { result: 'NOT_REPLAYABLE', reason: `${name} was altered since it was kept: its content does not match its checksum.`, offer: null };
        expect([...found].map((text) => JSON.parse(text) as Replay)).toEqual([refused]);
        expect(await replay()).toMatchObject({ result: 'SAME', reason: null });
      });

      it('over a restart is neither offered nor taken for whole: it is restored from what is published, which has its checksum', async () => {
        const { content, keys, where } = await rowOf(table);
        const write = (text: string): Promise<unknown> => dataSource.query(`UPDATE ${table} SET content = ? WHERE ${where}`, [text, ...keys]);
        for (const broken of [content.replace(/\d(?=[^\d]*$)/, (digit) => String((Number(digit) + 1) % 10)), content.slice(0, -1)]) {
          await write(broken);
          await parts.restartOffers();
          const { financingOffers } = await parts.ask<{ financingOffers: { nodes: (typeof decision)[] } }>(OFFERS_PART, OFFER, { need: NEED });
          expect(financingOffers.nodes).toEqual([decision]);
          expect((await replay()).result).toBe('SAME');
          expect((await rowOf(table)).content).toBe(content);
        }
      });

      it('of the checksum itself: the same', async () => {
        const { keys, name, where } = await rowOf(table);
        const turn = (from: string, to: string): Promise<unknown> => dataSource.query(`UPDATE ${table} SET content_sha256 = replace(content_sha256, '${from}', '${to}') WHERE ${where}`, [...keys]);
        const [{ sum }] = (await dataSource.query(`SELECT content_sha256 AS sum FROM ${table} WHERE ${where}`, [...keys])) as [{ sum: string }];
        await turn(sum, `${sum.startsWith('0') ? '1' : '0'}${sum.slice(1)}`);
        expect((await replay()).reason).toBe(`${name} was altered since it was kept: its content does not match its checksum.`);
        await turn(`${sum.startsWith('0') ? '1' : '0'}${sum.slice(1)}`, sum);
        expect((await replay()).result).toBe('SAME');
      });
    });

    it('of a product, with its bank gone, leaves that product out, its other versions too', async () => {
      const { content, keys, where } = await rowOf('product_snapshot');
      const write = (text: string): Promise<unknown> => dataSource.query(`UPDATE product_snapshot SET content = ? WHERE ${where}`, [text, ...keys]);
      await parts.stopSources();
      await write(`${content} `);
      await parts.restartOffers();
      expect(await productIds()).toEqual(expect.not.arrayContaining([decision.product.id]));
      await write(content);
      await parts.restartOffers();
      expect(await productIds()).toEqual(expect.arrayContaining([decision.product.id]));
    });
  });
}

function placesOf(content: Buffer, pattern: RegExp): number[] {
  return [...content].flatMap((byte, index) => (byte < 0x80 && pattern.test(String.fromCharCode(byte)) ? [index] : []));
}

function withByte(content: Buffer, at: number, change: (byte: number) => number): Buffer {
  content[at] = change(content[at] ?? 0);
  return content;
}

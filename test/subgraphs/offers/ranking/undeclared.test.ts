import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type ContractFields, OfferOrder, productId } from '../../../../schema';
import type { RankedOffer } from '../../../../subgraphs/offers/offer-ranking';
import { type BankSnapshot, Catalog } from '../../../../subgraphs/offers/snapshots/catalog';
import { demonstrationApplicant } from '../../../kit/demonstration-need';
import { findOffers } from '../../../kit/find-offers';
import { SAMPLE_DAY, SAMPLE_NOW, samplePolicies, sampleSnapshots } from '../../../kit/sample-catalog';
import { bankSnapshot, exactRate, fee, need, policySet, product } from '../kit/builders';

/* Whatever is no figure of an offer moves nothing: names, codes, and the order in which anything was registered, listed or read. */

const ORDERS = Object.keys(OfferOrder) as OfferOrder[];
const EVERY_VERDICT = { verdicts: ['ELIGIBLE' as const, 'REFER' as const, 'UNABLE_TO_DETERMINE' as const, 'INELIGIBLE' as const] };
const DEMONSTRATION = need({ amount: '2000000.00', drawdownOn: SAMPLE_DAY }, demonstrationApplicant);

function rank(banks: readonly BankSnapshot[], orderBy: OfferOrder, policies = samplePolicies()): RankedOffer[] {
  return findOffers({
    catalog: new Catalog(banks, policies),
    need: DEMONSTRATION,
    storedNeed: null,
    asOf: SAMPLE_NOW,
    filter: EVERY_VERDICT,
    orderBy,
    decisionKey: Buffer.alloc(32, 1),
  });
}

const ids = (offers: readonly RankedOffer[]): string[] => offers.map(({ product: { id } }) => id);
const backwards = (banks: readonly BankSnapshot[]): BankSnapshot[] => banks.map((bank) => ({ ...bank, versions: [...bank.versions].reverse() })).reverse();
const turned = <T>(list: readonly T[], by: number): T[] => [...list.slice(by), ...list.slice(0, by)];

describe.each(ORDERS)('the offers of the sample banks, %s', (orderBy) => {
  const expected = ids(rank(sampleSnapshots(), orderBy));

  it('are as many as the products', () => {
    expect(expected.length).toBeGreaterThanOrEqual(48);
    expect(new Set(expected).size).toBe(expected.length);
  });

  it.each([
    ['the banks are registered in another order', (banks: BankSnapshot[]) => turned(banks, 2)],
    ['every catalog and the banks stand backwards', backwards],
    ['the catalogs are listed from another product on', (banks: BankSnapshot[]) => banks.map((bank) => ({ ...bank, versions: turned(bank.versions, 5) }))],
    ['the banks exchange their names', (banks: BankSnapshot[]) =>
      banks.map((bank, index) => {
        const { kind, name, nameEn } = turned(banks, 1)[index]!.profile;
        return { ...bank, profile: { ...bank.profile, name, nameEn, kind } };
      })],
    ['every product has another name and other words', (banks: BankSnapshot[]) =>
      banks.map((bank) => ({ ...bank, versions: bank.versions.map((each, index) => ({ ...each, name: `${index % 7}号贷`, description: null, channels: [] })) }))],
    ['a catalog has another version, read at another time and found stale', (banks: BankSnapshot[]) =>
      banks.map((bank) => ({ ...bank, catalogVersion: '9', fetchedAt: '2020-01-01T00:00:00.000Z', freshness: 'STALE' as const }))],
  ])('stand as they stood where %s', (_title, change: (banks: BankSnapshot[]) => BankSnapshot[]) => {
    expect(ids(rank(change(sampleSnapshots()), orderBy))).toEqual(expected);
  });

  it('stand as they stood where the policies and quotations are listed backwards', () => {
    const policies = samplePolicies();
    const reversed = { ...policies, policies: [...policies.policies].reverse(), quotations: [...policies.quotations].reverse() };
    expect(ids(rank(sampleSnapshots(), orderBy, reversed))).toEqual(expected);
  });
});

describe('banks that exchange their codes', () => {
  const CODES = ['abc', 'icbc', 'rcb', 'mengyin'];
  /** Products apart in every figure that an objective looks at, named by their content. */
  const contents = Array.from({ length: 12 }, (_, index): Partial<ContractFields> => ({
    code: `content-${index}`,
    rates: [exactRate(`0.0${30 + ((index * 5) % 12)}`)],
    fees: [fee({ amount: String(1_000 + ((index * 7) % 12)) })],
    amount: { maximum: `${900_000 + ((index * 11) % 12) * 1_000}` },
    turnaround: { maximumWorkingDays: 1 + ((index * 7) % 12) },
  }));
  const order = (orderBy: OfferOrder, shift: number, terms = contents): string[] => {
    const codes = turned(CODES, shift);
    const banks = codes.map((code, bank) => bankSnapshot(code, terms.filter((_, index) => index % 4 === bank).map((more) => product({ ...more, bankCode: code }))));
    return rank(banks, orderBy, policySet()).map((offer) => offer.product.code);
  };

  it.each(ORDERS)('keep the order of what they offer, %s', (orderBy) => {
    for (const shift of [1, 2, 3]) expect(order(orderBy, shift)).toEqual(order(orderBy, 0));
  });

  it('have no code that comes first whatever is asked: of equal offers each stands first for a fair share of needs', () => {
    const banks = CODES.map((code) => bankSnapshot(code, [product({ code: 'same', bankCode: code })]));
    const catalog = new Catalog(banks, policySet());
    const first = new Map<string, number>();
    const NEEDS = 400;
    for (let index = 0; index < NEEDS; index += 1) {
      const stated = need({ amount: `${100_000 + index}.00`, drawdownOn: SAMPLE_DAY });
      const [best] = findOffers({ catalog, need: stated, storedNeed: null, asOf: SAMPLE_NOW, filter: {}, orderBy: 'ALL_IN', decisionKey: Buffer.alloc(32, 1) });
      const id = best?.product.id ?? '';
      first.set(id, (first.get(id) ?? 0) + 1);
    }
    // A quarter each; the bounds are three and a half standard deviations of a fair draw away.
    for (const code of CODES) {
      expect(first.get(productId(code, 'same'))).toBeGreaterThan(70);
      expect(first.get(productId(code, 'same'))).toBeLessThan(130);
    }
  });
});

describe('a machine', () => {
  const SCRIPT = join(__dirname, 'answer-in-process.cjs');
  const question = (banks: readonly BankSnapshot[]) =>
    JSON.stringify({ banks, policy: samplePolicies(), need: DEMONSTRATION, asOf: SAMPLE_NOW, orders: ORDERS });

  function answer(environment: Readonly<Record<string, string>>, banks: readonly BankSnapshot[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = execFile(process.execPath, [SCRIPT], { env: { ...environment }, maxBuffer: 1 << 27 }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
      child.stdin?.end(question(banks));
    });
  }

  it.each([
    ['of New York set to Chinese', { TZ: 'America/New_York', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, sampleSnapshots()],
    ['beyond the date line set to Turkish', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, sampleSnapshots()],
    ['that read the catalogs in another order', { TZ: 'UTC', LANG: 'C' }, backwards(sampleSnapshots())],
  ])('%s gives the same answers byte for byte', async (_title, environment, banks) => {
    const [here, there] = await Promise.all([answer({ TZ: 'Asia/Shanghai', LANG: 'en_US.UTF-8' }, sampleSnapshots()), answer(environment, banks)]);
    expect(here.length).toBeGreaterThan(100_000);
    expect(there === here).toBe(true);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBank, loadStoredBank, storeBank, storedBankCodes } from '../../../subgraphs/bank-kit';
import { type PartSettings, type RunningPart, listParts } from '../../../subgraphs/chassis';
import { ask } from '../../kit/ask';
import { TEST_CALLS } from '../../kit/calls';
import { entry, profile } from './sample-entries';

const folders: string[] = [];
const running: RunningPart[] = [];
afterEach(async () => {
  for (const part of running.splice(0)) await part.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newSettings(changed: Partial<PartSettings> = {}): PartSettings {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-create-bank-'));
  folders.push(folder);
  return { storage: { kind: 'sqlite', folder }, host: '127.0.0.1', port: 0, clock: () => '2026-07-01T00:00:00.000Z', calls: TEST_CALLS, ...changed };
}

type StartedBank = Pick<ReturnType<typeof createBank>, 'start'>;
async function start(bank: StartedBank, settings: PartSettings): Promise<RunningPart> {
  const part = await bank.start(settings);
  running.push(part);
  return part;
}

async function stop(): Promise<void> {
  for (const part of running.splice(0)) await part.close();
}

const codesOf = async ({ name, url }: RunningPart): Promise<string[]> => {
  const { testBankProducts } = await ask<{ testBankProducts: { nodes: { code: string }[] } }>(url, '{ testBankProducts { nodes { code } } }', {}, { to: name });
  return testBankProducts.nodes.map(({ code }) => code);
};

describe('a bank made of a profile and a catalog', () => {
  it('publishes the same SDL before and after its start, however often it is made', async () => {
    const bank = createBank({ profile, fields: [], catalog: [entry('a')] });
    const sdl = bank.sdl();
    expect(await start(bank, newSettings())).toMatchObject({ name: 'test-bank', sdl });
    expect(createBank({ profile, fields: [], catalog: [] }).sdl()).toBe(sdl);
  });

  it('serves after another start what it recorded before, and adds what its catalog has since', async () => {
    const settings = newSettings();
    await start(createBank({ profile, fields: [], catalog: [entry('a')] }), settings);
    await stop();
    const part = await start(createBank({ profile, fields: [], catalog: [entry('b')] }), settings);
    expect(await codesOf(part)).toEqual(['a', 'b']);
  });

  it('can be started twice over two databases at once', async () => {
    const bank = createBank({ profile, fields: [], catalog: [entry('a')] });
    const [first, second] = [await start(bank, newSettings()), await start(bank, newSettings())];
    expect([await codesOf(first), await codesOf(second)]).toEqual([['a'], ['a']]);
  });

  it('does not start on a port that is taken, and lets go of its database', async () => {
    const settings = newSettings();
    const first = await start(createBank({ profile, fields: [], catalog: [] }), settings);
    const taken = newSettings({ port: Number(new URL(first.url).port) });
    const bank = createBank({ profile, fields: [], catalog: [entry('a')] });
    await expect(bank.start(taken)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await codesOf(await start(bank, { ...taken, port: 0 }))).toEqual(['a']);
  });

  it('does not start with a catalog that cannot be recorded', async () => {
    const backdated = entry('a', { recordedAt: '2026-06-01T00:00:00.000Z' });
    await expect(createBank({ profile, fields: [], catalog: [backdated] }).start(newSettings())).rejects.toThrow('only an import may backdate');
  });
});

describe('a bank that is stored and served later', () => {
  it('is what was stored, also its profile', async () => {
    const settings = newSettings();
    expect(await storeBank({ profile, fields: [], catalog: [entry('a'), entry('b')] }, settings.storage)).toBe(2);
    expect(await storeBank({ profile, fields: [], catalog: [entry('b'), entry('c')] }, settings.storage)).toBe(1);
    const bank = await loadStoredBank('test-bank', settings.storage);
    if (!bank) throw new Error('no bank is stored');
    expect(bank.profile).toEqual(profile);
    expect(await codesOf(await start(bank, settings))).toEqual(['a', 'b', 'c']);
  });

  it('is none where nothing was stored', async () => {
    expect(await loadStoredBank('test-bank', newSettings().storage)).toBeNull();
  });

  it('is listed by its code, and a bank with a database of another name is not', async () => {
    const { storage } = newSettings();
    await storeBank({ profile, fields: [], catalog: [] }, storage);
    await storeBank({ profile: { ...profile, code: 'another' }, fields: [], catalog: [] }, storage);
    await storeBank({ profile: { ...profile, code: 'guest' }, fields: [], catalog: [], part: 'guest-guest' }, storage);
    expect(await storedBankCodes(storage)).toEqual(['another', 'test-bank']);
    expect(await listParts(storage)).toEqual(['bank-another', 'bank-test-bank', 'guest-guest']);
  });
});

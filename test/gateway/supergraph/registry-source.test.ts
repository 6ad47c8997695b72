import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Composer,
  type CompositionResult,
  type RegistrySourceOptions,
  type SupergraphSource,
  createLastGood,
  createRegistrySource,
} from '../../../gateway/supergraph';
import { testSigner } from '../../kit/calls';
import { type TestRegistry, startRegistry } from '../../kit/registry';
import { type Script, answer, garbage, hang, startScriptedServer } from '../../kit/scripted-server';

const subgraph = (name: string) => ({ name, url: `http://127.0.0.1:1/${name}`, sdl: 'type Query { a: Int }' });

/** Composes names to "a+b"; a result put into `next` is given instead, once. */
function stubComposer(): Composer & { next: CompositionResult[]; calls: number } {
  return {
    next: [],
    calls: 0,
    async compose(subgraphs) {
      this.calls += 1;
      return this.next.shift() ?? { kind: 'success', supergraphSdl: subgraphs.map(({ name }) => name).join('+'), hints: [] };
    },
  };
}

/** What a source delivers and reports, and the next time that it does. */
class Witness {
  readonly delivered: string[] = [];
  readonly messages: string[] = [];
  refusing = false;
  #waiting: (() => void)[] = [];

  readonly accept = (sdl: string) => {
    if (this.refusing) throw new Error('refused');
    this.delivered.push(sdl);
    this.#tell();
  };

  readonly log: RegistrySourceOptions['log'] = ({ message }) => {
    this.messages.push(message);
    this.#tell();
  };

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  reported(pattern: RegExp): Promise<void> {
    return this.until(() => this.messages.some((message) => pattern.test(message)));
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

describe('a supergraph from a registry', () => {
  let folder: string;
  let registry: TestRegistry;
  let composer: ReturnType<typeof stubComposer>;
  let witness: Witness;
  const sources: SupergraphSource[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'registry-source-'));
    registry = await startRegistry();
    composer = stubComposer();
    witness = new Witness();
  });
  afterEach(async () => {
    for (const source of sources.splice(0)) await source.stop();
    await registry.close();
    rmSync(folder, { recursive: true });
  });

  const put = (...names: string[]) => registry.put('/graph', { subgraphs: names.map(subgraph) });
  /** Resolves after so many more polls: each reads the pointer. */
  const polls = (count: number) =>
    new Promise<void>((resolve) => {
      const { manager } = registry.dataSource;
      const read = manager.findOneBy.bind(manager);
      let left = count;
      jest.spyOn(manager, 'findOneBy').mockImplementation((...args) => {
        left -= 1;
        if (left === 0) resolve();
        return read(...args);
      });
    });
  const start = (options: Partial<RegistrySourceOptions> = {}) => {
    const lastGood = createLastGood({ folder });
    const source = createRegistrySource({ registryUrl: registry.url, sign: testSigner('registry'), composer, lastGood, log: witness.log, intervalMs: 5, maxBackoffMs: 5, ...options });
    sources.push(source);
    source.start(witness.accept);
    return source;
  };

  test('follows the registry, and composes a revision once', async () => {
    await put('a');
    await start().waitForFirst(5_000);
    await put('a', 'b');
    await witness.reported(/Serving revision 2\./);
    await put('c');
    await witness.reported(/Serving revision 3\./);
    expect([witness.delivered, composer.calls]).toEqual([['a', 'a+b', 'c'], 3]);
  });

  test('waits for the first publication of an empty registry', async () => {
    const source = start();
    await witness.reported(/^The registry has no subgraphs\.$/);
    await expect(source.waitForFirst(1)).rejects.toThrow('No supergraph within 1 ms.');
    await put('a');
    await source.waitForFirst(5_000);
    expect(witness.delivered).toEqual(['a']);
  });

  test('keeps what it has when a revision does not compose, without composing it again', async () => {
    await put('a');
    await start().waitForFirst(5_000);
    composer.next.push({ kind: 'failure', errors: [{ code: 'X', message: 'No.' }] });
    await put('a', 'bad');
    await witness.reported(/^Revision 2 does not compose\.$/);
    await polls(3);
    await put('a', 'good');
    await witness.reported(/Serving revision 3\./);
    expect([witness.delivered, composer.calls]).toEqual([['a', 'a+good'], 3]);
  });

  test('composes again what was interrupted', async () => {
    composer.next.push({ kind: 'interrupted', reason: 'it took longer than 1 ms' });
    await put('a');
    await start().waitForFirst(5_000);
    expect(witness.messages).toContain('Composing revision 1 was interrupted: it took longer than 1 ms.');
    expect(witness.delivered).toEqual(['a']);
  });

  test('keeps what it has when the gateway refuses a revision, and does not keep the refused one', async () => {
    await put('a');
    await start().waitForFirst(5_000);
    await witness.reported(/Serving revision 1\./);
    witness.refusing = true;
    await put('b');
    await witness.reported(/^The gateway refuses revision 2\.$/);
    expect(await createLastGood({ folder }).load()).toEqual({ kind: 'found', supergraphSdl: 'a' });
  });

  test('goes on where it was when the registry comes back', async () => {
    await put('a');
    await start().waitForFirst(5_000);
    const { port } = new URL(registry.url);
    await registry.close();
    await witness.reported(/^The registry cannot be read: .*ECONNREFUSED/);
    registry = await startRegistry({ port: Number(port) });
    await put('b');
    await witness.until(() => witness.delivered.length === 2);
    expect(witness.delivered).toEqual(['a', 'b']);
    expect(witness.messages.filter((message) => /cannot be read|answers again/.test(message))).toHaveLength(2);
  });

  describe('at a start', () => {
    beforeEach(() => createLastGood({ folder }).save('kept'));

    const scripts: { title: string; script: Script; reason: RegExp }[] = [
      { title: 'hangs', script: hang, reason: /no answer within 50 ms/ },
      { title: 'answers what is not HTTP', script: garbage, reason: /./ },
      { title: 'answers with an error', script: answer('{}', { status: 500 }), reason: /it answered with status 500/ },
      { title: 'answers what is not JSON', script: answer('<html>'), reason: /not valid JSON/ },
      { title: 'answers what is no graph', script: answer('{"revision":1,"subgraphs":[{"name":"a"}]}'), reason: /its answer is not a graph/ },
    ];
    test.each(scripts)('serves the last good one where the registry $title', async ({ script, reason }) => {
      const server = await startScriptedServer(script);
      const source = start({ registryUrl: new URL(server.url).origin, timeoutMs: 50 });
      await source.waitForFirst(5_000);
      await source.stop();
      await server.close();
      expect(witness.delivered).toEqual(['kept']);
      expect(witness.messages[0]).toMatch(/^The registry cannot be read: .*\.$/);
      expect(witness.messages[0]).toMatch(reason);
    });

    test('serves the last good one where the registry has none that composes, then the next that does', async () => {
      composer.next.push({ kind: 'failure', errors: [] });
      await put('bad');
      await start().waitForFirst(5_000);
      await put('good');
      await witness.reported(/Serving revision 2\./);
      expect(witness.delivered).toEqual(['kept', 'good']);
    });

    test('takes an empty registry at its word', async () => {
      start();
      await witness.reported(/^The registry has no subgraphs\.$/);
      await put('a');
      await witness.reported(/Serving revision 1\./);
      expect(witness.delivered).toEqual(['a']);
    });

    test('says so where the last good one is corrupt, and waits for the registry', async () => {
      writeFileSync(join(folder, 'last-good-supergraph.graphql'), 'type Query { a: Int }');
      composer.next.push({ kind: 'failure', errors: [] });
      await put('bad');
      start();
      await witness.reported(/^The last good supergraph is not used: its first line is no digest\.$/);
      await put('a');
      await witness.reported(/Serving revision 2\./);
      expect(witness.delivered).toEqual(['a']);
    });
  });

  test('reports a folder that takes no last good one, and serves on', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await put('a');
    await start({ lastGood: createLastGood({ folder: file }) }).waitForFirst(5_000);
    await witness.reported(/^The last good supergraph could not be kept\.$/);
    expect(witness.delivered).toEqual(['a']);
  });

  test('is stopped in the middle of a poll, and whoever waits is told', async () => {
    const server = await startScriptedServer(hang);
    const source = start({ registryUrl: new URL(server.url).origin, timeoutMs: 60_000, lastGood: null });
    const waiting = source.waitForFirst();
    await Promise.all([source.stop(), source.stop(), expect(waiting).rejects.toThrow('The supergraph source was stopped.')]);
    await server.close();
    expect([witness.delivered, witness.messages]).toEqual([[], []]);
  });
});

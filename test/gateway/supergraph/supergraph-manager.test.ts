import { supergraphManager } from '../../../gateway/supergraph';
import { createHandSource } from '../../kit/hand-source';

type Hook = Parameters<ReturnType<typeof supergraphManager>['initialize']>[0];

function start(refused: ReadonlySet<string>) {
  const source = createHandSource();
  const updates: string[] = [];
  const update = (sdl: string) => {
    updates.push(sdl);
    if (refused.has(sdl)) throw new Error(`refused ${sdl}`);
  };
  const initialized = supergraphManager(source).initialize({ update } as Hook);
  return { source, updates, initialized };
}

describe('the manager between a source and ApolloGateway', () => {
  test('gives the first supergraph that is taken, and stops the source with the gateway', async () => {
    const { source, updates, initialized } = start(new Set(['bad']));
    expect(() => source.deliver('bad')).toThrow('refused bad');
    source.deliver('good');
    const { supergraphSdl, cleanup } = await initialized;
    expect([supergraphSdl, updates]).toEqual(['good', ['bad', 'good']]);
    await cleanup?.();
    expect(source.isStopped).toBe(true);
  });

  test('goes back to what was served when a later one is refused, and tells the source', async () => {
    const { source, updates, initialized } = start(new Set(['bad']));
    source.deliver('good');
    await initialized;
    expect(() => source.deliver('bad')).toThrow('refused bad');
    expect(updates).toEqual(['good', 'bad', 'good']);
  });

  test('fails where the source is stopped before it delivers', async () => {
    const { source, initialized } = start(new Set());
    await Promise.all([expect(initialized).rejects.toThrow('stopped'), source.stop()]);
  });
});

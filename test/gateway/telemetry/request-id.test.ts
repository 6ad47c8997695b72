import { REQUEST_ID_HEADER, readRequestId } from '../../../gateway/telemetry';
import { CANARIES } from './canaries';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the id of a request', () => {
  it.each(['12345678', 'portal.county-1_2026', 'A'.repeat(64), '4bf92f3577b34da6a3ce929d0e0e4736'])('is the caller\'s: %s', (id) => {
    expect(readRequestId({ [REQUEST_ID_HEADER]: id })).toBe(id);
  });

  it.each([undefined, '', '1234567', 'A'.repeat(65), 'with space', 'line\nend', '张三张三张三', '"quoted"', ...Object.values(CANARIES)])('is a new one instead of %j', (id) => {
    const ids = [readRequestId({ [REQUEST_ID_HEADER]: id }), readRequestId({ [REQUEST_ID_HEADER]: id })];
    expect(ids).toEqual([expect.stringMatching(UUID), expect.stringMatching(UUID)]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

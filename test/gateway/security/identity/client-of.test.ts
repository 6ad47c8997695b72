import { clientOf } from '../../../../gateway/security';
import { knownByKey } from '../../../../gateway/security/identity/client-of';
import { ANONYMOUS, type Principal, principalOf } from '../../../../schema';

const USCC = '91150926X000000199';
const byToken: readonly Principal[] = [
  ANONYMOUS,
  principalOf({ kind: 'portal', id: 'zhangsanfeng' }),
  principalOf({ kind: 'officer', id: 'li.si@county.example' }),
  principalOf({ kind: 'enterprise', id: 'wang-wu', enterprise: USCC }),
];
const byKey: readonly Principal[] = [
  principalOf({ kind: 'officer', id: 'h4xk2m7qa3bc' }),
  principalOf({ kind: 'enterprise', id: 'h4xk2m7qa3bc', enterprise: USCC }),
  principalOf({ kind: 'bank', id: 'h4xk2m7qa3bc', bank: 'abc' }),
].map(knownByKey);

describe('under whom use is counted', () => {
  test.each([...byToken, ...byKey])('$kind $id: its kind alone', (principal) => {
    expect(clientOf(principal)).toBe(principal.kind);
  });

  test('a portal with a key of this house: the id of the key', () => {
    expect(clientOf(knownByKey(principalOf({ kind: 'portal', id: 'h4xk2m7qa3bc' })))).toBe('portal:h4xk2m7qa3bc');
  });
});

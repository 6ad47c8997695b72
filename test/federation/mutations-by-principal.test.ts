import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { PRINCIPAL_KINDS, type PrincipalKind } from '../../schema';
import { type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

jest.setTimeout(60_000);

/** Each names something that is not there: who may do it is told so, and nothing changes. */
const MUTATIONS: readonly { readonly field: string; readonly call: string; readonly may: readonly PrincipalKind[] }[] = [
  ...SAMPLE_BANKS.map(({ profile: { code, prefix } }) => ({
    field: `${prefix}WithdrawProduct`,
    call: `${prefix}WithdrawProduct(id: "${code}:none") { changed }`,
    // The demonstration's bank is abc.
    may: code === 'abc' ? (['bank'] as const) : [],
  })),
  { field: 'shareNeed', call: 'shareNeed(id: "need-none", bank: "abc") { id }', may: ['enterprise', 'officer'] },
  { field: 'unshareNeed', call: 'unshareNeed(id: "need-none", bank: "abc") { id }', may: ['enterprise', 'officer'] },
];

describe('a mutation', () => {
  let under: WholeUnderTest;
  beforeAll(async () => {
    under = await startWholeUnderTest();
  });
  afterAll(() => under.close());

  const cases = MUTATIONS.flatMap((mutation) => PRINCIPAL_KINDS.map((kind) => ({ ...mutation, kind, isAllowed: mutation.may.includes(kind) })));

  it.each(cases)('$field by $kind is carried out: $isAllowed', async ({ call, field, isAllowed, kind }) => {
    const { data, errors = [] } = await under.ask(`mutation { ${call} }`, {}, kind);
    const code = isAllowed ? 'BAD_USER_INPUT' : kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect({ data, errors: errors.map(({ extensions, path }) => ({ code: extensions.code, path })) }).toEqual({ data: { [field]: null }, errors: [{ code, path: [field] }] });
  });
});

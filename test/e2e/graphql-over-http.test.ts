import { type AuditResult, auditServer } from 'graphql-http';
import { type WholeUnderTest, credentialsOf, startWholeUnderTest } from '../kit/whole';

/*
 * The audit suite of the GraphQL-over-HTTP specification, as a portal: its queries are introspection,
 * which nobody unknown may run. What it may notice is a choice: a query by GET wants a header that a
 * foreign page cannot send.
 */
const REFUSED_BY_CHOICE = ['5A70', 'D6D5', '6A70'];

jest.setTimeout(30_000);

describe('GraphQL over HTTP', () => {
  let under: WholeUnderTest;
  let results: AuditResult[];
  beforeAll(async () => {
    under = await startWholeUnderTest();
    results = await auditServer({
      url: `${under.whole.gateway.url}/graphql`,
      fetchFn: (url: string, init?: RequestInit) => fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), ...credentialsOf('portal') } }),
    });
  });
  afterAll(() => under.close());

  it('is audited whole', () => {
    expect(results).toHaveLength(61);
  });

  it('has no error and no warning, and notices only where this gateway chose so', () => {
    const notOk = results.flatMap((result) => (result.status === 'ok' ? [] : [{ id: result.id, status: result.status, name: result.name }]));
    expect(notOk).toEqual(REFUSED_BY_CHOICE.map((id) => expect.objectContaining({ id, status: 'notice' }) as unknown));
  });
});

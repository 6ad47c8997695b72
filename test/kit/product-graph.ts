import type { Script } from './scripted-server';
import { startScriptedServer } from './scripted-server';
import { type TestSubgraph, federated, startSubgraph } from './subgraph-server';

const NAMES: Record<string, string> = { p1: '微捷贷', p2: '抵押e贷' };
const RATINGS: Record<string, number> = { p1: 5, p2: 3 };

export const RATINGS_TYPES = 'type Query { scale: Int } type Product @key(fields: "id") { id: ID! rating: Int }';

/** Products by name, from a subgraph that is always well. */
export function startProducts(): Promise<TestSubgraph> {
  return startSubgraph(
    'products',
    'type Query { products: [Product] product(id: ID!): Product } type Product @key(fields: "id") { id: ID! name: String }',
    {
      Query: {
        products: () => Object.keys(NAMES).map((id) => ({ id, name: NAMES[id] })),
        product: (_, { id }) => ({ id, name: NAMES[String(id)] }),
      },
      Product: { __resolveReference: ({ id }) => ({ id, name: NAMES[String(id)] }) },
    },
  );
}

/** Their ratings, from another; `wait` is awaited before each. */
export function startRatings(wait: () => Promise<void> = async () => undefined): Promise<TestSubgraph> {
  return startSubgraph('ratings', RATINGS_TYPES, {
    Query: {
      scale: async () => {
        await wait();
        return 5;
      },
    },
    Product: { __resolveReference: ({ id }) => ({ id, rating: RATINGS[String(id)] }) },
  });
}

/** A ratings subgraph that answers every request as the script says. */
export async function startScriptedRatings(script: Script): Promise<TestSubgraph> {
  const { url, close } = await startScriptedServer(script);
  return { name: 'ratings', url, sdl: federated(RATINGS_TYPES), close };
}

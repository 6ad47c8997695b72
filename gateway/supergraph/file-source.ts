import { open } from 'node:fs/promises';
import { Kind, parse } from 'graphql';
import { FirstAccepted } from './first-accepted';
import type { SupergraphSource } from './supergraph-source';

const MAX_FILE_BYTES = 64 * 1_048_576;

/** Its message is one sentence for whoever named the file. */
export class SupergraphFileError extends Error {
  constructor(path: string, what: string, options?: { cause: unknown }) {
    super(`The supergraph file "${path}" ${what}.`, options);
    this.name = 'SupergraphFileError';
  }
}

/** A supergraph read once from a file. `waitForFirst` rejects with a SupergraphFileError. */
export function createFileSource({ path }: { readonly path: string }): SupergraphSource {
  const first = new FirstAccepted();
  let stopped = false;
  let reading: Promise<void> = Promise.resolve();
  return {
    start(accept) {
      reading = readSupergraph(path)
        .then((supergraphSdl) => {
          if (stopped) return;
          try {
            accept(supergraphSdl);
          } catch (error) {
            throw new SupergraphFileError(path, `is refused by the gateway: ${sentenceOf(error)}`, { cause: error });
          }
          first.accepted();
        })
        .catch((error: Error) => first.failed(error));
    },
    waitForFirst: (timeoutMs) => first.wait(timeoutMs),
    async stop() {
      stopped = true;
      first.failed(new Error('The supergraph source was stopped.'));
      await reading;
    },
  };
}

async function readSupergraph(path: string): Promise<string> {
  const text = await readBounded(path);
  let definitions;
  try {
    ({ definitions } = parse(text, { noLocation: true }));
  } catch (error) {
    throw new SupergraphFileError(path, `is not GraphQL: ${sentenceOf(error)}`, { cause: error });
  }
  // The enum that names the subgraphs: a subgraph's own SDL has none.
  const isSupergraph = definitions.some((each) => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'join__Graph');
  if (!isSupergraph) throw new SupergraphFileError(path, 'is GraphQL but no supergraph: it has no enum join__Graph');
  return text;
}

async function readBounded(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > MAX_FILE_BYTES) throw new SupergraphFileError(path, `has more than ${MAX_FILE_BYTES} bytes`);
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof SupergraphFileError) throw error;
    throw new SupergraphFileError(path, `cannot be read: ${reasonOf(error as NodeJS.ErrnoException)}`, { cause: error });
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'the user that runs the gateway may not read it';
    default:
      return message;
  }
}

/** The first line of a message, without its full stop: it stands inside a sentence. */
function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n', 1)[0] ?? '').replace(/\.$/, '');
}

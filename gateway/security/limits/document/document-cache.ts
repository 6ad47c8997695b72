import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { HttpRefusal } from '../../../http';
import { type AdmittedDocument, type DocumentLimits, readDocument } from './read-document';

/** Measured on parsed documents without locations: some 200 bytes a token; doubled for arguments, whose nodes are larger. */
const BYTES_PER_TOKEN = 400;
const BYTES_PER_ENTRY = 1_024;
const MAX_BYTES = 32 * 1_048_576;

/** SHA-256 of an operation's text, in lowercase hexadecimal, as persisted operations name it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Remembers what a document came to, admitted or refused, by the hash of its text. */
export class DocumentCache {
  private readonly known = new LRUCache<string, AdmittedDocument | HttpRefusal>({
    maxSize: MAX_BYTES,
    sizeCalculation: (known) => BYTES_PER_ENTRY + ('tokens' in known ? known.tokens * BYTES_PER_TOKEN : 0),
  });

  constructor(private readonly limits: DocumentLimits) {}

  /** Throws the refusal where the document is refused, the same one each time. */
  read(text: string, hash = hashOf(text)): AdmittedDocument {
    let known = this.known.get(hash);
    if (known === undefined) {
      known = this.readAnew(text);
      this.known.set(hash, known);
    }
    if (known instanceof HttpRefusal) throw known;
    return known;
  }

  private readAnew(text: string): AdmittedDocument | HttpRefusal {
    try {
      return readDocument(text, this.limits);
    } catch (error) {
      if (error instanceof HttpRefusal) return error;
      throw error;
    }
  }
}

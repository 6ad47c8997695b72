import { HttpRefusal } from '../../../http';
import { type JsonLimits, scanJson } from './scan-json';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes bytes that must be UTF-8; `subject` begins the sentence of a refusal ("The body"). */
export function decodeUtf8(bytes: Buffer, subject: string): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', `${subject} is not UTF-8.`);
  }
}

/**
 * The value of a JSON text, equal to what JSON.parse gives, after a scan that refuses what is too
 * deep, too long or ambiguous; see {@link scanJson}.
 */
export function parseJson(text: string, subject: string, limits: JsonLimits): unknown {
  scanJson(text, subject, limits);
  return JSON.parse(text);
}

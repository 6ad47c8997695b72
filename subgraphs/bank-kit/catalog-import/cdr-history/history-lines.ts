import { gunzipSync } from 'node:zlib';
import { CDR_LIMITS } from '../cdr';

/** One line of a file, not yet read; null: it is not UTF-8. */
export interface HistoryLine {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
}

export type HistoryLines = { readonly ok: true; readonly lines: readonly HistoryLine[] } | { readonly ok: false; readonly line?: number; readonly message: string };

const LINE_FEED = 0x0a;
const GZIP_MAGIC = [0x1f, 0x8b];

/** The lines of a file, gzip or plain by its first bytes; empty ones are left out. */
export function readHistoryLines(file: Buffer): HistoryLines {
  const bytes = isGzip(file) ? unpack(file) : file;
  if (typeof bytes === 'string') return { ok: false, message: bytes };
  if (bytes.length > CDR_LIMITS.historyBytes) return { ok: false, message: `The file has ${bytes.length} bytes; allowed are ${CDR_LIMITS.historyBytes}.` };
  const lines: HistoryLine[] = [];
  let number = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = endOfLine(bytes, start);
    number += 1;
    if (end - start > CDR_LIMITS.historyLineBytes) {
      return { ok: false, line: number, message: `The line has ${end - start} bytes; allowed are ${CDR_LIMITS.historyLineBytes}.` };
    }
    const text = decode(bytes.subarray(start, end));
    if (text === null || text.trim() !== '') lines.push({ number, text });
    if (lines.length > CDR_LIMITS.historyReadings) return { ok: false, line: number, message: `The file has more than ${CDR_LIMITS.historyReadings} readings, which are allowed.` };
    start = end + 1;
  }
  return lines.length === 0 ? { ok: false, message: 'The file is empty; allowed is a reading a line.' } : { ok: true, lines };
}

function isGzip(file: Buffer): boolean {
  return GZIP_MAGIC.every((byte, index) => file[index] === byte);
}

/** The bytes, or why there are none. */
function unpack(file: Buffer): Buffer | string {
  try {
    return gunzipSync(file, { maxOutputLength: CDR_LIMITS.historyBytes });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return `The file has more than ${CDR_LIMITS.historyBytes} bytes unpacked, which are allowed.`;
    return `The file cannot be unpacked (${message}); allowed is a whole gzip file, or plain text.`;
  }
}

function endOfLine(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(LINE_FEED, start);
  return end < 0 ? bytes.length : end;
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

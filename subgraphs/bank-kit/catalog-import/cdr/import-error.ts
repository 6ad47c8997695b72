/** Why a file is refused, with its place: all a bank needs to correct it. */
export interface ImportError {
  readonly file: string;
  /** JSON path in the file, `data[3].fees`; null where the text is not JSON or the file as a whole is refused. */
  readonly path: string | null;
  /** From 1; where the text is not JSON, or a file has one document a line. */
  readonly line?: number;
  /** From 1; only where the text is not JSON. */
  readonly column?: number;
  /** What is wrong, the value it got, and what is allowed. */
  readonly message: string;
}

/** One line a terminal prints: `file.json, data[3].fees: …`, `file.jsonl, line 7, product.fees: …`. */
export function formatImportError({ file, path, line, column, message }: ImportError): string {
  const place = [file, line === undefined ? '' : `line ${line}`, column === undefined ? '' : `column ${column}`, path ?? ''];
  return `${place.filter((part) => part !== '').join(', ')}: ${message}`;
}

/** One text in the manual's two languages. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** One code of the catalogue. A code is never removed or given another meaning: it retires. */
export interface ErrorEntry {
  readonly code: string;
  /** APOLLO_SERVER: the server package emits it and it is passed on unchanged. */
  readonly emittedBy: 'JINQIAO' | 'APOLLO_SERVER';
  /** Of the response that carries it, where that is not 200: a GraphQL answer with errors is a 200. */
  readonly httpStatus?: number;
  readonly summary: Bilingual;
  readonly meaning: Bilingual;
  readonly whatToDo: Bilingual;
  /** Version of the project that first had the code. */
  readonly since: string;
  /** Version from which the code is no longer emitted. It stays listed for whoever reads old logs. */
  readonly retired?: string;
}

import type { Logger } from 'typeorm';

/** Keeps the statements that a database is sent, with their parameters; says nothing on the console. */
export class StatementLog implements Logger {
  readonly sent: { readonly statement: string; readonly parameters: readonly unknown[] }[] = [];
  /** Called with each statement before it is sent. */
  onStatement: (statement: string) => void = () => undefined;
  /** Called with a statement that failed. */
  onFailure: (statement: string) => void = () => undefined;

  get statements(): string[] {
    return this.sent.map(({ statement }) => statement);
  }

  clear(): void {
    this.sent.length = 0;
  }

  logQuery(statement: string, parameters: readonly unknown[] = []): void {
    this.sent.push({ statement, parameters });
    this.onStatement(statement);
  }
  logQueryError(_error: string | Error, statement: string): void {
    this.onFailure(statement);
  }
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

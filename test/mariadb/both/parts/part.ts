import type { DataSource, MixedList } from 'typeorm';

/** What the laws of the data layer need to know of a part. */
export interface PartUnderTest {
  readonly part: string;
  readonly entities: MixedList<Function> & readonly Function[];
  readonly migrations: MixedList<Function> & readonly Function[];
  /** Records what a first start records. */
  seed(dataSource: DataSource): Promise<void>;
  /** What was recorded, as it is read back and as it was written. */
  recorded(dataSource: DataSource): Promise<{ readonly read: unknown; readonly written: unknown }>;
  /** Keeps a text in the longest column that the part has, and reads it back. */
  keepText(dataSource: DataSource, text: string): Promise<string | undefined>;
  /** Keeps a decimal and reads it back; a part without decimals has none. */
  readonly keepDecimal?: (dataSource: DataSource, decimal: string) => Promise<string | null | undefined>;
  /** Keeps something under each code, and reads each by its code; answers the codes of what was found. */
  keepCodes(dataSource: DataSource, codes: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** What is read often, and how many statements it may cost over the seeded data. */
  readonly reads: readonly PartRead[];
}

export interface PartRead {
  readonly title: string;
  readonly statements: number;
  /** Answers how much was found, which is never nothing. */
  read(dataSource: DataSource): Promise<number>;
}

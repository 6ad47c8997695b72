import { type DataSource, LessThanOrEqual } from 'typeorm';
import { BenchmarkStateEntity } from './benchmark-state.entity';
import { LprQuotationEntity } from './lpr-quotation.entity';

/** A quotation of the loan prime rate, in force from its day until the next. */
export interface Quotation {
  readonly effectiveFrom: string;
  readonly lpr1y: string;
  readonly lpr5y: string;
}

export interface QuotationHistory {
  readonly quotations: readonly Quotation[];
  /** Last day on which the last quotation was seen to hold. */
  readonly confirmedThrough: string;
  readonly source: string;
}

const BENCHMARK = 'LPR';

/** The loan prime rate in the database. */
export class BenchmarkRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds the quotations that are not kept yet; the day to which they are confirmed only ever moves on. */
  async add({ quotations, confirmedThrough, source }: QuotationHistory): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const repository = manager.getRepository(LprQuotationEntity);
      const kept = new Set((await repository.find()).map(({ effectiveFrom }) => effectiveFrom));
      const added = quotations.filter(({ effectiveFrom }) => !kept.has(effectiveFrom));
      if (added.length > 0) await repository.insert(added.map((quotation) => ({ ...quotation })));
      const states = manager.getRepository(BenchmarkStateEntity);
      const state = await states.findOneBy({ benchmark: BENCHMARK });
      if (!state || state.confirmedThrough < confirmedThrough) {
        await states.save({ benchmark: BENCHMARK, confirmedThrough, source });
      }
    });
  }

  /** All quotations with what is known of them, oldest first; null before the first import. */
  async history(): Promise<QuotationHistory | null> {
    const state = await this.state();
    if (!state) return null;
    const quotations = await this.dataSource.getRepository(LprQuotationEntity).find({ order: { effectiveFrom: 'ASC' } });
    return { quotations, confirmedThrough: state.confirmedThrough, source: state.source };
  }

  /** The last quotation not after a day; null before the first. */
  async quotationOn(day: string): Promise<Quotation | null> {
    return this.dataSource
      .getRepository(LprQuotationEntity)
      .findOne({ where: { effectiveFrom: LessThanOrEqual(day) }, order: { effectiveFrom: 'DESC' } });
  }

  async state(): Promise<Omit<QuotationHistory, 'quotations'> | null> {
    return this.dataSource.getRepository(BenchmarkStateEntity).findOneBy({ benchmark: BENCHMARK });
  }
}

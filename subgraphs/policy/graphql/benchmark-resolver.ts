import { Arg, type ClassType, Ctx, Int, Query, Resolver } from 'type-graphql';
import { CalendarDateScalar, calendarDateOf } from '../../../schema';
import { pageOf } from '../../chassis';
import type { BenchmarkClasses, BenchmarkRates, QuotationConnection } from './benchmark-classes';
import type { PolicyContext } from './policy-context';

/** The root fields of the loan prime rate. */
export function createBenchmarkResolver(classes: BenchmarkClasses): ClassType {
  @Resolver()
  class BenchmarkResolver {
    @Query(() => classes.Rates as ClassType, {
      nullable: true,
      description: 'LPR: the quotation in force on a day; null before 2019-08-20, the first quotation',
    })
    async benchmarkRates(
      @Ctx() { benchmarks, clock }: PolicyContext,
      @Arg('asOf', () => CalendarDateScalar, { nullable: true, description: 'Today in Shanghai by default' }) asOf?: string | null,
    ): Promise<BenchmarkRates | null> {
      const day = asOf ?? calendarDateOf(clock());
      const [quotation, state] = await Promise.all([benchmarks.quotationOn(day), benchmarks.state()]);
      if (!quotation || !state) return null;
      const { lpr1y, lpr5y, effectiveFrom } = quotation;
      const { confirmedThrough, source } = state;
      return { asOf: day, lpr1y, lpr5y, effectiveFrom, confirmedThrough, confirmed: day <= confirmedThrough, source };
    }

    @Query(() => classes.Connection as ClassType, { nullable: true, description: 'LPR历史报价: newest first' })
    async benchmarkHistory(
      @Ctx() { benchmarks }: PolicyContext,
      @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) first?: number | null,
      @Arg('after', () => String, { nullable: true }) after?: string | null,
    ): Promise<QuotationConnection> {
      const history = await benchmarks.history();
      return pageOf([...(history?.quotations ?? [])].reverse(), ({ effectiveFrom }) => effectiveFrom, { first, after });
    }
  }
  return BenchmarkResolver;
}

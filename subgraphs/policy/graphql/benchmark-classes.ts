import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, PageInfo, RateScalar } from '../../../schema';
import type { Quotation } from '../storage/benchmark-repository';

export interface BenchmarkRates extends Quotation {
  readonly asOf: string;
  readonly confirmedThrough: string;
  readonly confirmed: boolean;
  readonly source: string;
}

export interface QuotationConnection {
  readonly edges: { cursor: string; node: Quotation }[];
  readonly nodes: Quotation[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface BenchmarkClasses {
  readonly Quotation: ClassType<Quotation>;
  readonly Connection: ClassType<QuotationConnection>;
  readonly Rates: ClassType<BenchmarkRates>;
}

export function createBenchmarkClasses(): BenchmarkClasses {
  @ObjectType('BenchmarkQuotation', {
    simpleResolvers: true,
    description: 'LPR报价: a quotation of the loan prime rate that differs from the one before; in force until the next',
  })
  class BenchmarkQuotation implements Quotation {
    @Field(() => CalendarDateScalar, { description: '报价日' })
    effectiveFrom!: string;

    @Field(() => RateScalar, { description: '1年期LPR' })
    lpr1y!: string;

    @Field(() => RateScalar, { description: '5年期以上LPR' })
    lpr5y!: string;
  }

  @ObjectType('BenchmarkQuotationEdge', { simpleResolvers: true })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => BenchmarkQuotation)
    node!: Quotation;
  }

  @ObjectType('BenchmarkQuotationConnection', { simpleResolvers: true })
  class Connection implements QuotationConnection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [BenchmarkQuotation])
    nodes!: Quotation[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }

  @ObjectType('BenchmarkRates', { simpleResolvers: true, description: '基准利率: the loan prime rate in force on a day' })
  class Rates implements BenchmarkRates {
    @Field(() => CalendarDateScalar)
    asOf!: string;

    @Field(() => RateScalar, { description: '1年期LPR' })
    lpr1y!: string;

    @Field(() => RateScalar, { description: '5年期以上LPR' })
    lpr5y!: string;

    @Field(() => CalendarDateScalar, { description: '报价日 of the quotation' })
    effectiveFrom!: string;

    @Field(() => CalendarDateScalar, { description: 'Last day on which the last quotation known was seen to hold' })
    confirmedThrough!: string;

    @Field(() => Boolean, { description: 'False: asOf is after confirmedThrough, a later quotation may be missing' })
    confirmed!: boolean;

    @Field(() => String)
    source!: string;
  }

  return { Quotation: BenchmarkQuotation, Connection, Rates };
}

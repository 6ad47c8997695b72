import { type ClassType, Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars';
import { Channel, CooperationModel, Instrument, MarketingState, Purpose, Segment } from '../vocabulary';
import {
  AmountRange,
  CollateralTerm,
  Criterion,
  DayCountTerm,
  Fee,
  GuaranteeTerm,
  Provenance,
  RateComponent,
  RepaymentTerm,
  TermRange,
  Turnaround,
  TypedUnknown,
  Validity,
} from './value-types';

/**
 * What every bank publishes about one version of a product. A version is immutable: a change
 * is a new version with a later `recordedAt`.
 */
@InterfaceType()
@ObjectType()
export abstract class ContractFields {
  @Field(() => ID, { description: 'Bank code, a colon and the bank\'s own code, escaped: abc:nashui-edai' })
  id!: string;

  @Field(() => String, { description: 'Version of the product; opaque, never reused' })
  version!: string;

  @Field(() => String, { description: 'The bank\'s own code of the product, unescaped' })
  code!: string;

  @Field(() => String, { description: 'Code of the bank that publishes it' })
  bankCode!: string;

  @Field(() => DateTimeScalar, { description: '生效时刻: the version is in force from this instant' })
  effectiveFrom!: string;

  @Field(() => DateTimeScalar, { description: '记录时刻: when the bank recorded the version' })
  recordedAt!: string;

  @Field(() => Boolean, { description: 'True: recorded later than it took effect, by an import' })
  backfilled!: boolean;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => Instrument)
  instrument!: Instrument;

  @Field(() => [Segment])
  segments!: Segment[];

  @Field(() => [Purpose], { description: 'Purposes it is granted for; empty: the source names none' })
  purposes!: Purpose[];

  @Field(() => String, { description: 'ISO 4217 code' })
  currency!: string;

  @Field(() => AmountRange)
  amount!: AmountRange;

  @Field(() => TermRange)
  term!: TermRange;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [RateComponent])
  rates!: RateComponent[];

  @Field(() => DayCountTerm, { nullable: true, description: 'Null: the source states none; an offer then lists its assumption' })
  dayCount?: DayCountTerm | null;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [RepaymentTerm])
  repayments!: RepaymentTerm[];

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [GuaranteeTerm])
  guarantees!: GuaranteeTerm[];

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [CollateralTerm])
  collaterals!: CollateralTerm[];

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [Fee])
  fees!: Fee[];

  @Directive('@listSize(assumedSize: 15)')
  @Field(() => [Criterion])
  criteria!: Criterion[];

  @Field(() => CooperationModel, { nullable: true })
  cooperationModel?: CooperationModel | null;

  @Field(() => [Channel])
  channels!: Channel[];

  @Field(() => Turnaround, { nullable: true })
  turnaround?: Turnaround | null;

  @Field(() => Validity)
  validity!: Validity;

  @Field(() => MarketingState)
  marketingState!: MarketingState;

  @Field(() => [ID], { description: 'Products this one succeeds, of this or of an absorbed bank' })
  predecessorIds!: string[];

  @Field(() => Provenance)
  provenance!: Provenance;

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [TypedUnknown], { description: 'What the source leaves open, typed' })
  unknowns!: TypedUnknown[];

  @Field(() => Boolean, { description: 'True: made up for illustration, not an offer of any bank' })
  illustrative!: boolean;
}

/** What a catalog's author writes: the contract without what the bank kit adds to each version. */
export type ProductTerms = Omit<ContractFields, 'id' | 'version' | 'bankCode' | 'effectiveFrom' | 'recordedAt' | 'backfilled'>;

/**
 * The interface that a bank's product type implements. Made anew for every schema, because
 * TypeGraphQL's metadata is process-wide and a resolver on a shared class would leak.
 */
export function createFinancingProductInterface(): ClassType<ContractFields> {
  @InterfaceType('FinancingProduct', {
    autoRegisterImplementations: false,
    description: '融资产品: one version of a product, as every bank publishes it',
  })
  abstract class FinancingProduct extends ContractFields {}
  return FinancingProduct as unknown as ClassType<ContractFields>;
}

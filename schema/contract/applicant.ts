import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DecimalScalar, RateScalar } from '../scalars';
import {
  AgriculturalSubject,
  CollateralKind,
  CreditRating,
  LegalForm,
  LivestockSpecies,
  Ownership,
  SizeClass,
  TaxCreditGrade,
} from '../vocabulary';
import { registerVocabularies } from '../vocabulary/register';

registerVocabularies();

@InputType()
@ObjectType()
abstract class CollateralFields {
  @Field(() => CollateralKind)
  kind!: CollateralKind;

  @Field(() => DecimalScalar, { nullable: true, description: '评估价值, in the currency of the need' })
  value?: string | null;

  @Field(() => Boolean, { nullable: true, description: '耳标: livestock carries ear tags' })
  tagged?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '已投保; an unverified insurance counts as none' })
  insured?: boolean | null;
}

@InputType()
@ObjectType()
abstract class LivestockFields {
  @Field(() => LivestockSpecies)
  species!: LivestockSpecies;

  @Field(() => Int, { description: '存栏（头、只）' })
  head!: number;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '押品: an asset of the applicant' })
export class CollateralFact extends CollateralFields {}

@InputType({ description: '押品: an asset the applicant can offer' })
export class CollateralInput extends CollateralFields {}

@InputType()
@ObjectType()
abstract class PolicyFactFields {
  @Field(() => String, { description: 'A code of IncentiveConditions.unstatedFacts, startupFundGuarantee' })
  fact!: string;

  @Field(() => Boolean)
  holds!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the bank, for a fact that differs from bank to bank' })
  bank?: string | null;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '畜禽存栏 of the applicant' })
export class LivestockFact extends LivestockFields {}

@InputType({ description: '畜禽存栏 of the applicant' })
export class LivestockInput extends LivestockFields {}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '政策要件: a fact that a policy requires, as the applicant states it' })
export class PolicyFact extends PolicyFactFields {}

@InputType({ description: '政策要件: a fact that a policy requires and no other field holds' })
export class PolicyFactInput extends PolicyFactFields {}

/** What an applicant states. Everything is optional: what is missing makes an answer less certain, never wrong. */
@InputType()
@ObjectType()
abstract class ApplicantFields {
  @Field(() => String, { nullable: true, description: '所在地: GB/T 2260 code of 6 digits, province, city or county' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: '行业: GB/T 4754 section letter plus 0, 2, 3 or 4 digits, "A0311"' })
  industry?: string | null;

  @Field(() => LegalForm, { nullable: true })
  legalForm?: LegalForm | null;

  @Field(() => Ownership, { nullable: true })
  ownership?: Ownership | null;

  @Field(() => SizeClass, { nullable: true, description: '企业规模, where the applicant states it; otherwise computed from industry, employees, revenue and assets' })
  sizeClass?: SizeClass | null;

  @Field(() => Int, { nullable: true, description: '从业人员' })
  employees?: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: '年营业收入, yuan' })
  annualRevenue?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '资产总额, yuan' })
  totalAssets?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '负债总额, yuan' })
  totalLiabilities?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: '成立日期' })
  establishedOn?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '年纳税额, yuan' })
  annualTax?: string | null;

  @Field(() => TaxCreditGrade, { nullable: true })
  taxCreditGrade?: TaxCreditGrade | null;

  @Field(() => CreditRating, { nullable: true })
  creditRating?: CreditRating | null;

  @Field(() => Int, { nullable: true, description: '存量贷款银行数' })
  existingLenders?: number | null;

  @Field(() => Boolean, { nullable: true, description: '当前有逾期' })
  hasOverdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '列入失信被执行人名单' })
  onDishonestyList?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '首贷户' })
  firstTimeBorrower?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Codes of banks where the applicant already is a customer' })
  customerOf?: string[] | null;

  @Field(() => Int, { nullable: true, description: '实际控制人年龄' })
  ownerAge?: number | null;

  @Field(() => RateScalar, { nullable: true, description: '当年新招用人数占比, 0.1 is 10 %' })
  newHiresShare?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '已享受贴息的贷款本金余额, yuan, over all banks' })
  subsidisedPrincipalOutstanding?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '已获补贴金额, yuan, of incentive policies over all banks' })
  subsidyReceived?: string | null;

  @Field(() => AgriculturalSubject, { nullable: true })
  agriculturalSubject?: AgriculturalSubject | null;

  @Field(() => DecimalScalar, { nullable: true, description: '经营土地面积（亩）' })
  landAreaMu?: string | null;

  @Field(() => [String], { nullable: true, description: '资质证书名称' })
  certificates?: string[] | null;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '申请人情况: what the applicant stated, frozen with the version of the need' })
export class ApplicantFacts extends ApplicantFields {
  @Field(() => [LivestockFact], { nullable: true })
  livestock?: LivestockFact[] | null;

  @Field(() => [CollateralFact], { nullable: true })
  collaterals?: CollateralFact[] | null;

  @Field(() => [PolicyFact], { nullable: true })
  policyFacts?: PolicyFact[] | null;
}

@InputType({ description: '申请人情况. All optional: what is missing makes an answer less certain, never wrong.' })
export class ApplicantInput extends ApplicantFields {
  @Field(() => [LivestockInput], { nullable: true })
  livestock?: LivestockInput[] | null;

  @Field(() => [CollateralInput], { nullable: true })
  collaterals?: CollateralInput[] | null;

  @Field(() => [PolicyFactInput], { nullable: true })
  policyFacts?: PolicyFactInput[] | null;
}

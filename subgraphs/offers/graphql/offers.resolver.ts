import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { DateTimeScalar, FinancingNeedInput, OfferOrder, calendarDateOf } from '../../../schema';
import { offerNotes } from '../as-of-notes';
import { readNeed } from '../matching/read-need';
import { OfferFilter } from './inputs';
import { FinancingNeed, NEED_REQUIRES } from './need.type';
import { offerConnection } from './offer-connection';
import { FinancingOfferConnection } from './offer.type';
import type { OffersContext } from './offers-context';

@Resolver(() => FinancingNeed)
export class OffersResolver {
  @Directive('@cost(weight: 1000)')
  @Query(() => FinancingOfferConnection, {
    nullable: true,
    description: '统一融资方案: which products of which banks fit a need, at what all-in cost before and after incentives, and why',
  })
  financingOffers(
    @Ctx() context: OffersContext,
    @Arg('need', () => FinancingNeedInput) need: FinancingNeedInput,
    @Arg('filter', () => OfferFilter, { nullable: true }) filter?: OfferFilter,
    @Arg('orderBy', () => OfferOrder, { nullable: true, defaultValue: 'ALL_IN_AFTER_INCENTIVES' }) orderBy?: OfferOrder,
    @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default: catalogs, policies, LPR and ages of that instant' }) asOf?: string,
  ): FinancingOfferConnection {
    const now = context.clock();
    const instant = asOf ?? now;
    const checked = readNeed(need, calendarDateOf(instant));
    return { ...offerConnection(context, checked, null, instant, { filter, orderBy, first, after }), notes: () => offerNotes(context.catalog, checked, { asOf: instant, now }) };
  }

  @Directive('@cost(weight: 1000)')
  @Directive(`@requires(fields: "${NEED_REQUIRES}")`)
  @FieldResolver(() => FinancingOfferConnection, { nullable: true, description: '统一融资方案 of this version of the need' })
  offers(
    @Ctx() context: OffersContext,
    @Root() need: FinancingNeed,
    @Arg('filter', () => OfferFilter, { nullable: true }) filter?: OfferFilter,
    @Arg('orderBy', () => OfferOrder, { nullable: true, defaultValue: 'ALL_IN_AFTER_INCENTIVES' }) orderBy?: OfferOrder,
    @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf?: string,
  ): FinancingOfferConnection {
    const now = context.clock();
    const instant = asOf ?? now;
    const checked = readNeed({ ...need, applicant: need.applicantFacts }, calendarDateOf(instant));
    const storedNeed = { id: need.id, version: need.version };
    return { ...offerConnection(context, checked, storedNeed, instant, { filter, orderBy, first, after }), notes: () => offerNotes(context.catalog, checked, { asOf: instant, now }) };
  }
}

import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { badUserInput, isBankCode } from '../../../schema';
import type { NeedHead } from '../storage/need';
import type { EnterpriseContext } from './enterprise-context';
import type { ObjectClasses } from './object-classes';

/** An applicant decides which banks see its need. */
export function createSharingResolver({ FinancingNeed }: ObjectClasses): object {
  @Resolver()
  class SharingResolver {
    @Mutation(() => FinancingNeed, { nullable: true, description: '共享融资需求: lets a bank see a need, in every version of it' })
    async shareNeed(
      @Ctx() context: EnterpriseContext,
      @Arg('id', () => ID) id: string,
      @Arg('bank', () => ID, { description: 'Code of the bank' }) bank: string,
    ): Promise<NeedHead> {
      const need = await needToShare(context, id, bank);
      await context.sharing.share(id, bank, context.now);
      return need;
    }

    @Mutation(() => FinancingNeed, { nullable: true, description: '取消共享: a bank sees a need no longer' })
    async unshareNeed(
      @Ctx() context: EnterpriseContext,
      @Arg('id', () => ID) id: string,
      @Arg('bank', () => ID, { description: 'Code of the bank' }) bank: string,
    ): Promise<NeedHead> {
      const need = await needToShare(context, id, bank);
      await context.sharing.unshare(id, bank);
      return need;
    }
  }

  return new SharingResolver();
}

/** The visibility table admits nobody who sees a need that is not theirs to share. */
async function needToShare({ now, objects }: EnterpriseContext, id: string, bank: string): Promise<NeedHead> {
  if (!isBankCode(bank)) {
    throw badUserInput({ field: 'bank', value: bank, allowed: 'a bank\'s code: a small letter, then at most 47 of a-z, 0-9 and -' });
  }
  const need = await objects.currentNeed(id, now);
  if (!need) throw badUserInput({ field: 'id', value: id, allowed: 'the id of a financing need that is yours to share' });
  return need;
}

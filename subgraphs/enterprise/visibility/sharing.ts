import type DataLoader from 'dataloader';
import { badUserInput } from '../../../schema';
import type { NeedShareEntity } from '../storage/need-share.entity';
import type { ShareRepository } from '../storage/share-repository';

/** Bounds the list of a need's banks. */
const MAX_BANKS = 100;

/** Lets banks see a need, and no longer; each change is repeatable. */
export class Sharing {
  constructor(
    private readonly shares: ShareRepository,
    private readonly sharesOfNeed: DataLoader<string, readonly NeedShareEntity[]>,
  ) {}

  /** BAD_USER_INPUT where the need is shared with as many banks as may be. */
  async share(needId: string, bank: string, now: string): Promise<void> {
    const present = await this.sharesOfNeed.load(needId);
    if (present.some((share) => share.bank === bank)) return;
    if (present.length >= MAX_BANKS) {
      throw badUserInput({ field: 'bank', value: bank, allowed: `no further one: ${needId} is shared with ${MAX_BANKS} banks` });
    }
    await this.shares.add({ needId, bank, sharedAt: now });
    this.sharesOfNeed.clear(needId);
  }

  async unshare(needId: string, bank: string): Promise<void> {
    await this.shares.remove({ needId, bank });
    this.sharesOfNeed.clear(needId);
  }
}

import { refuseAny } from '../../../schema';
import { effectiveFromViolations, reasonViolations } from '../../chassis';
import type { OwnField } from '../catalog-entry';
import type { BankProfile } from '../profile';
import type { ChangeResult } from '../storage/product-writer';
import type { BankContext } from './bank-context';
import { mutationNames } from './mutation-sdl';
import { type ProductInput, contentOf, saveViolations } from './product-input';

interface Withdrawal {
  readonly id: string;
  readonly effectiveFrom?: string | null;
  readonly reason?: string | null;
}

type Mutation<A> = (source: unknown, args: A, context: BankContext) => Promise<ChangeResult>;

/** The resolvers of what {@link addMutations} adds. Who may call them is declared in the schema and kept in front of it. */
export function mutationResolvers(profile: BankProfile, ownFields: readonly OwnField<object>[]): Readonly<Record<string, unknown>> {
  const names = mutationNames(profile);
  const ownNames = ownFields.map(({ name }) => String(name));

  const save: Mutation<{ readonly input: ProductInput }> = async (_source, { input }, { caller, clock, repository, writer }) => {
    const content = contentOf(input, profile, ownNames);
    refuseAny(await saveViolations({ input, content, profile, now: clock(), findIds: (ids) => repository.findIds(ids) }));
    const { baseVersion, effectiveFrom } = input;
    return writer.save({ ...content, effectiveFrom: effectiveFrom ?? null, baseVersion: baseVersion ?? null, recordedBy: caller.principal.id });
  };

  const withdraw: Mutation<Withdrawal> = async (_source, { effectiveFrom, id, reason }, { caller, clock, writer }) => {
    refuseAny([...effectiveFromViolations('effectiveFrom', effectiveFrom, clock()), ...reasonViolations(reason)]);
    return writer.withdraw({ id, effectiveFrom: effectiveFrom ?? null, reason: reason ?? null, recordedBy: caller.principal.id });
  };

  return { [names.save]: save, [names.withdraw]: withdraw };
}

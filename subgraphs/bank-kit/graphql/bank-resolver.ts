import { Arg, type ClassType, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { type BankProfile, DateTimeScalar, codedError } from '../../../schema';
import { type VersionKey, keyText, loadNodes, pageOf } from '../../chassis';
import type { Product } from '../storage/version-row';
import type { BankClasses, CatalogSnapshot, ProductConnection } from './bank-classes';
import type { BankContext } from './bank-context';

/** A kept version by its key; another version never stands in for one that is not kept. */
export async function resolveVersion(key: VersionKey, { versions, repository }: BankContext): Promise<Product> {
  const product = await versions.load(keyText(key));
  if (product) return product;
  const { id, version } = key;
  throw codedError('VERSION_NOT_KEPT', `${repository.bankCode} does not keep version ${version} of ${id}.`, { id, version });
}

/** The root fields of one bank. */
export function createBankResolver(classes: BankClasses, profile: BankProfile): ClassType {
  const { prefix } = profile;

  @Resolver()
  class BankResolver {
    @Directive('@cost(weight: 50)')
    @Query(() => classes.Connection as ClassType, {
      name: `${prefix}Products`,
      nullable: true,
      description: `${profile.name}的产品: in force at an instant, by id`,
    })
    async products(
      @Ctx() context: BankContext,
      @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) first?: number | null,
      @Arg('after', () => String, { nullable: true }) after?: string | null,
      @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf?: string | null,
    ): Promise<ProductConnection> {
      const keys = await context.repository.keysInForce(asOf ?? context.clock());
      return loadNodes(pageOf(keys, ({ id }) => id, { first, after }), (key) => resolveVersion(key, context));
    }

    @Query(() => classes.Product as ClassType, {
      name: `${prefix}Product`,
      nullable: true,
      description: 'One version of a product: the one named, or the one in force at an instant',
    })
    async product(
      @Ctx() context: BankContext,
      @Arg('id', () => ID) id: string,
      @Arg('version', () => String, { nullable: true }) version?: string | null,
      @Arg('asOf', () => DateTimeScalar, { nullable: true }) asOf?: string | null,
    ): Promise<Product | null> {
      if (version != null) return resolveVersion({ id, version }, context);
      const [key] = await context.repository.keysInForce(asOf ?? context.clock(), id);
      return key ? resolveVersion(key, context) : null;
    }

    @Directive('@inaccessible')
    @Query(() => classes.Snapshot as ClassType, {
      name: `${prefix}CatalogSnapshot`,
      nullable: true,
      description: 'The catalog with every version kept; null where it still is the version named',
    })
    async catalogSnapshot(
      @Ctx() { repository }: BankContext,
      @Arg('ifVersionNot', () => String, { nullable: true }) ifVersionNot?: string | null,
    ): Promise<CatalogSnapshot | null> {
      const catalogVersion = await repository.catalogVersion();
      if (catalogVersion === ifVersionNot) return null;
      return { catalogVersion, profile, versions: await repository.allVersions() };
    }
  }
  return BankResolver;
}

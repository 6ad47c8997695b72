import { Arg, type ClassType, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { type BankProfile, type ContractFields, DateTimeScalar, codedError } from '../../../schema';
import { type Clock, pageOf } from '../../chassis';
import { type Product, type ProductRepository, type VersionKey, keyText } from '../storage/product-repository';
import type { BankClasses, CatalogSnapshot, ProductConnection } from './bank-classes';
import type { BankContext } from './bank-context';


export interface BankResolverParts {
  readonly profile: BankProfile;
  readonly repository: ProductRepository;
  readonly clock: Clock;
}

export interface BankResolver {
  readonly resolverClass: Function;
  readonly instance: object;
  readonly resolveReference: (reference: VersionKey, context: BankContext) => Promise<ContractFields>;
}

/** The root fields of one bank, and how its products are found by key. */
export function createBankResolver(classes: BankClasses, parts: BankResolverParts): BankResolver {
  const { profile, repository, clock } = parts;
  const { prefix } = profile;

  @Resolver()
  class BankResolverClass {
    @Query(() => classes.Connection as ClassType, {
      name: `${prefix}Products`,
      nullable: true,
      description: `${profile.name}的产品: in force at an instant, by id`,
    })
    async products(
      @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) first?: number,
      @Arg('after', () => String, { nullable: true }) after?: string,
      @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf?: string,
    ): Promise<ProductConnection> {
      return pageOf(await repository.inForce(asOf ?? clock()), ({ id }) => id, { first, after });
    }

    @Query(() => classes.Product as ClassType, {
      name: `${prefix}Product`,
      nullable: true,
      description: 'One version of a product: the one named, or the one in force at an instant',
    })
    async product(
      @Ctx() context: BankContext,
      @Arg('id', () => ID) id: string,
      @Arg('version', () => String, { nullable: true }) version?: string,
      @Arg('asOf', () => DateTimeScalar, { nullable: true }) asOf?: string,
    ): Promise<Product | null> {
      if (version) return context.versions.load(keyText({ id, version }));
      return (await repository.inForce(asOf ?? clock())).find((product) => product.id === id) ?? null;
    }

    @Directive('@inaccessible')
    @Query(() => classes.Snapshot as ClassType, {
      name: `${prefix}CatalogSnapshot`,
      nullable: true,
      description: 'The catalog with every version kept; null where it still is the version named',
    })
    async catalogSnapshot(
      @Arg('ifVersionNot', () => String, { nullable: true }) ifVersionNot?: string,
    ): Promise<CatalogSnapshot | null> {
      const catalogVersion = await repository.catalogVersion();
      if (catalogVersion === ifVersionNot) return null;
      return { catalogVersion, profile, versions: await repository.allVersions() };
    }
  }

  return {
    resolverClass: BankResolverClass,
    instance: new BankResolverClass(),
    async resolveReference(reference, context) {
      const product = await context.versions.load(keyText(reference));
      if (product) return product;
      throw codedError('VERSION_NOT_KEPT', `${profile.code} does not keep version ${reference.version} of ${reference.id}.`, {
        id: reference.id,
        version: reference.version,
      });
    },
  };
}

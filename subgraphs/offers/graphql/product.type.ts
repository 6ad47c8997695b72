import { Directive, Field, InterfaceType } from 'type-graphql';
import { ContractFields } from '../../../schema';
import { Bank } from './bank.type';

/**
 * The keyed interface: its implementations are the stubs derived from what the banks published,
 * added after TypeGraphQL.
 */
@Directive('@key(fields: "id version")')
@InterfaceType('FinancingProduct', {
  autoRegisterImplementations: false,
  description: '融资产品: one version of a product, as every bank publishes it',
})
export abstract class FinancingProduct extends ContractFields {
  @Field(() => Bank, { nullable: true })
  bank?: Bank | null;
}

import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../schema';
import type { ListPage } from '../../chassis';

/** A Relay connection over one type; made for every schema anew, like the type itself. */
export function createConnectionClass<T extends object>(typeName: string, Node: ClassType<object>, description: string): ClassType<ListPage<T>> {
  @ObjectType(`${typeName}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => Node)
    node!: T;
  }

  @ObjectType(`${typeName}Connection`, { simpleResolvers: true, description })
  class Connection implements ListPage<T> {
    @Field(() => [Edge])
    edges!: { cursor: string; node: T }[];

    @Field(() => [Node])
    nodes!: T[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Of all pages together' })
    totalCount!: number;
  }

  return Connection;
}

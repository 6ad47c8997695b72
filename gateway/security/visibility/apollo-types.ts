import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';

/* Apollo's package of these types is none that this project depends on by name. */

export type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
export type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
export type GatewayRequest = Parameters<GatewayExecutor>[0];
export type GatewayResult = Awaited<ReturnType<GatewayExecutor>>;

import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { type Principal, type Scope, codedError } from '../../schema';
import { HttpRefusal, type RequestContext } from '../http';
import type { CheckedCost, CostControl } from './cost';

const MAY_SEE_COST: Scope = 'plan:read';

/** Takes the cost of an operation from who asks; throws where that has used up its work. */
export type ChargeCost = (principal: Principal, address: string, cost: number) => void;

/** Refuses an operation that costs too much before it is executed, in itself or with those before it; shows the cost to who may see plans. */
export function costPlugin(control: CostControl, charge: ChargeCost): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let checked: CheckedCost | null = null;
      return {
        async didResolveOperation({ contextValue: { address, principal }, document, operationName, request: { variables }, schema }) {
          checked = control.check({ document, operationName, variables, principal, schema });
          try {
            charge(principal, address, checked.cost);
          } catch (error) {
            throw error instanceof HttpRefusal ? asGraphQLError(error) : error;
          }
        },
        async willSendResponse({ contextValue: { principal }, response: { body } }) {
          if (!checked || body.kind !== 'single' || !principal.scopes.includes(MAY_SEE_COST)) return;
          const { cost, maximum } = checked;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested: cost, maximum } };
        },
      };
    },
  };
}

/** ApolloServer answers what a hook throws, with the status and the headers that it names. */
function asGraphQLError({ code, detail, headers, message, status }: HttpRefusal): Error {
  return codedError(code, message, { ...detail, http: { status, headers: new HeaderMap(Object.entries(headers)) } });
}

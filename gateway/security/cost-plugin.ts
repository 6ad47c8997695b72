import type { ApolloServerPlugin } from '@apollo/server';
import type { Scope } from '../../schema';
import type { RequestContext } from '../http';
import type { CheckedCost, CostControl } from './cost';

const MAY_SEE_COST: Scope = 'plan:read';

/** Refuses an operation that costs too much before it is executed; shows the cost to who may see plans. */
export function costPlugin(control: CostControl): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let checked: CheckedCost | null = null;
      return {
        async didResolveOperation({ contextValue: { principal }, document, operationName, request: { variables }, schema }) {
          checked = control.check({ document, operationName, variables, principal, schema });
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

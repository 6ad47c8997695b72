import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Principal } from '../../schema';
import type { RequestContext } from '../http';
import { aliasesPlugin } from './aliases-plugin';
import type { BrowserDoor } from './browser';
import type { CostControl } from './cost';
import { costPlugin } from './cost-plugin';
import type { Authenticator } from './identity';
import type { AdmittedOperation, RequestLimits, Visit } from './limits';
import { suggestionsPlugin } from './suggestions-plugin';

export interface DoorsOptions {
  readonly browser: BrowserDoor;
  readonly authenticator: Pick<Authenticator, 'authenticate'>;
  readonly limits: RequestLimits;
  readonly cost: CostControl;
}

export interface SecurityDoors {
  greet(request: IncomingMessage, response: ServerResponse): boolean;
  addressOf(request: IncomingMessage): string;
  enter(request: IncomingMessage, requestId: string): Promise<Visit & { readonly principal: Principal }>;
  admit(request: IncomingMessage, visitor: { readonly principal: Principal }): Promise<AdmittedOperation>;
  withinTimeBudget<Result>(work: () => Promise<Result>): Promise<Result>;
  boundResponse(text: string): string;
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  close(): void;
}

/** Everything that a client's request passes, in its order: room, identity, limits, cost. */
export function createDoors({ authenticator, browser, cost, limits }: DoorsOptions): SecurityDoors {
  return {
    greet: browser,
    addressOf: (request) => limits.addressOf(request),
    async enter(request, requestId) {
      const visit = limits.enter(request);
      try {
        const principal = await authenticator.authenticate(request.headersDistinct, { requestId, address: visit.address });
        limits.countPrincipal(principal, visit);
        return { ...visit, principal };
      } catch (error) {
        visit.leave();
        throw error;
      }
    },
    async admit(request, { principal }) {
      return limits.admit(await limits.read(request), principal);
    },
    withinTimeBudget: (work) => limits.withinTimeBudget(work),
    boundResponse: (text) => limits.boundResponse(text),
    plugins: [aliasesPlugin(limits), costPlugin(cost, (...charged) => limits.chargeCost(...charged)), suggestionsPlugin],
    close: () => limits.close(),
  };
}

import { ANONYMOUS, type CallKey, type Caller, HOUSE_PARTS, type ReceivedCall, ReplayMemory, isSigned, refuseUnread, verifyCall } from '../../../schema';
import type { CallSettings } from './call-settings';
import { RefusalLog } from './refusal-log';
import { createTokenCheck } from './router-token';

/** A call as it arrived, and what TLS found of its sender. */
export interface ArrivedCall extends ReceivedCall {
  /** The connection showed a certificate of the authority that is trusted. */
  readonly hasTrustedCertificate: boolean;
}

export type Admission =
  | { readonly kind: 'admitted'; readonly caller: Caller }
  /** 401, or 503 where nothing can be told of a call but that it came at a bad time. */
  | { readonly kind: 'refused'; readonly status: 401 | 503 };

/** A gateway that is not ours: it proves itself, and speaks for nobody. */
const ROUTER: Caller = Object.freeze({ principal: ANONYMOUS, part: 'router' });

/** Says of each call to one subgraph who makes it, or that it is refused; once a call, for it remembers them. */
export class CallDoor {
  readonly #keys: ReadonlyMap<string, readonly CallKey[]>;
  readonly #memory: ReplayMemory;
  readonly #isRouterToken: (authorization: string) => boolean;
  readonly #refusals: RefusalLog;

  constructor(
    subgraph: string,
    private readonly settings: CallSettings,
    memory: { readonly capacity?: number } = {},
  ) {
    const { clock, keys, log, routerTokens } = settings;
    this.#keys = new Map(HOUSE_PARTS.map((part) => [part, keys.of({ from: part, to: subgraph })]));
    this.#memory = new ReplayMemory({ ...memory, now: clock() });
    this.#isRouterToken = createTokenCheck(routerTokens);
    this.#refusals = new RefusalLog(subgraph, clock, log);
  }

  /** A refusal that no body would change, so that none is read of whoever names no key; null: read on. */
  refuseUnread(call: Pick<ArrivedCall, 'headers' | 'hasTrustedCertificate'>): Admission | null {
    if (isSigned(call)) {
      const why = refuseUnread(call, { keysOf: (part) => this.#keys.get(part) ?? [], now: this.settings.clock() });
      return why === null ? null : this.#refuse(401, why);
    }
    const admission = this.#admitUnsigned(call);
    return admission.kind === 'refused' ? admission : null;
  }

  /** A signature that is there must hold: a token or a certificate beside it proves the sender, not the claims. */
  admit(call: ArrivedCall): Admission {
    return isSigned(call) ? this.#admitSigned(call) : this.#admitUnsigned(call);
  }

  #admitUnsigned(call: Pick<ArrivedCall, 'headers' | 'hasTrustedCertificate'>): Admission {
    const [authorization, ...others] = call.headers.authorization ?? [];
    if (authorization !== undefined && others.length === 0 && this.#isRouterToken(authorization)) return admitted(ROUTER);
    if (call.hasTrustedCertificate) return admitted(ROUTER);
    return this.#refuse(401, 'nothing that came with it says who makes it');
  }

  #admitSigned(call: ArrivedCall): Admission {
    const now = this.settings.clock();
    const verification = verifyCall(call, { keysOf: (part) => this.#keys.get(part) ?? [], now });
    if (verification.kind === 'refused') return this.#refuse(401, verification.why);
    const { caller, stamp } = verification;
    switch (this.#memory.note(stamp, now)) {
      case 'new':
        return admitted(caller);
      case 'seen':
        return this.#refuse(401, `a call of ${caller.part} came before, or is from before the start`);
      case 'full':
        return this.#refuse(503, 'more calls came within two minutes than can be remembered');
    }
  }

  #refuse(status: 401 | 503, why: string): Admission {
    this.#refusals.tell(why);
    return { kind: 'refused', status };
  }
}

function admitted(caller: Caller): Admission {
  return { kind: 'admitted', caller };
}

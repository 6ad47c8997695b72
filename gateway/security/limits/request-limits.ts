import type { DocumentNode } from 'graphql';
import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Principal } from '../../../schema';
import { boundResponse } from './answer/response-bytes';
import { withinTimeBudget } from './answer/time-budget';
import { MAX_ADDRESSES } from './arrival/address-rate';
import { type TrustsAddress, clientAddress, rateKey } from './arrival/client-address';
import { CostRates } from './arrival/cost-rate';
import { ConcurrentRequests } from './arrival/concurrent-requests';
import { type DelayHistogram, EventLoopDelay, startDelayHistogram } from './arrival/event-loop-delay';
import { PrincipalRates, type RateTable } from './arrival/principal-rate';
import { TokenBuckets } from './arrival/token-buckets';
import type { GraphQLRequest } from './body/graphql-request';
import { readGraphQLRequest } from './body/read-request';
import { DocumentCache } from './document/document-cache';
import { requireIntrospection } from './document/introspection';
import { type AliasedRequest, ReservedAliases } from './document/reserved-aliases';
import { type Limits, limitsWith } from './limit-list';
import { executable } from './persisted/executable';
import { PersistedOperations } from './persisted/persisted-operations';
import type { Safelist } from './persisted/safelist';

export interface RequestLimitsOptions {
  /** In place of the defaults. */
  readonly limits?: Partial<Limits>;
  /** None where left out: the peer of the connection is the client. */
  readonly trustsProxy?: TrustsAddress;
  /** Null or left out: every operation may be run. */
  readonly safelist?: Safelist | null;
  /** Ms from any origin, never going back. */
  readonly now?: () => number;
  /** Of the event loop's delay; measured where left out. */
  readonly delayHistogram?: DelayHistogram;
}

/** A request that has been let in, and is counted until it leaves. */
export interface Visit {
  /** Of the client: behind trusted proxies, what they say. */
  readonly address: string;
  /** To be called when the answer has gone, or the connection. */
  leave(): void;
}

/** An operation that may be executed. */
export interface AdmittedOperation {
  readonly query: string;
  /** SHA-256 of the query. */
  readonly hash: string;
  /** Without locations. */
  readonly document: DocumentNode;
  /** What is to be executed: the request with the query in full, and without the persisted one's name. */
  readonly request: GraphQLRequest;
}

/**
 * Every limit, in the order in which a request meets them: `enter`, then (its principal being
 * known) `countPrincipal`, `read`, `admit`, `checkAliases`, `chargeCost`, `withinTimeBudget`, `boundResponse`. Each throws an
 * HttpRefusal, but `checkAliases`, which throws a GraphQLError with its place.
 */
export class RequestLimits {
  readonly limits: Limits;
  private readonly eventLoop: EventLoopDelay;
  private readonly concurrent: ConcurrentRequests;
  private readonly addresses: TokenBuckets;
  private readonly principals: PrincipalRates;
  private readonly costs: CostRates;
  private readonly documents: DocumentCache;
  private readonly aliases = new ReservedAliases();
  private readonly persisted: PersistedOperations;
  private readonly trustsProxy: TrustsAddress;

  constructor({ delayHistogram, limits: given = {}, now = () => performance.now(), safelist = null, trustsProxy = () => false }: RequestLimitsOptions = {}) {
    const limits = limitsWith(given);
    this.limits = limits;
    this.eventLoop = new EventLoopDelay(limits.eventLoopDelayMs, delayHistogram ?? startDelayHistogram(), now);
    this.concurrent = new ConcurrentRequests(limits.concurrentRequests, limits.addressConcurrentRequests);
    this.addresses = new TokenBuckets({ perSecond: limits.addressRequestsPerSecond, burst: limits.addressBurst }, MAX_ADDRESSES, now);
    this.principals = new PrincipalRates(rateTable(limits), now);
    this.costs = new CostRates(limits, now);
    this.documents = new DocumentCache(limits);
    this.persisted = new PersistedOperations(safelist);
    this.trustsProxy = trustsProxy;
  }

  /** Of the client: behind trusted proxies, what they say. */
  addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
    return clientAddress(request, this.trustsProxy);
  }

  /** Before the body is read. 503 where the process is busy or full, 429 where the address asks too often. */
  enter(request: Pick<IncomingMessage, 'headers' | 'socket'>): Visit {
    this.eventLoop.check();
    const address = this.addressOf(request);
    this.addresses.take(rateKey(address));
    return { address, leave: this.concurrent.enter(rateKey(address)) };
  }

  /** 429 where the principal asks too often; who is anonymous is counted by address. */
  countPrincipal(principal: Principal, { address }: Pick<Visit, 'address'>): void {
    this.principals.take(principal, address);
  }

  /** 429 where the principal has asked for too much work of late. */
  chargeCost(principal: Principal, address: string, cost: number): void {
    this.costs.charge(principal, address, cost);
  }

  /** 415, 413 or 400 where the body or the query string is not a request within the limits. */
  read(request: IncomingMessage): Promise<GraphQLRequest> {
    return readGraphQLRequest(request, this.limits);
  }

  /** The operation's text and document, before validation; what is persisted is found or kept here. */
  admit(request: GraphQLRequest, principal: Principal): AdmittedOperation {
    const resolved = this.persisted.resolve(request, principal);
    const { hash, query } = resolved;
    const { document, introspects } = this.documents.read(query, hash);
    requireIntrospection(introspects, principal);
    this.persisted.register(resolved);
    return { query, hash, document, request: executable(request, query) };
  }

  /** Takes the names that plans of another supergraph fetch by. */
  load(supergraphSdl: string): void {
    this.aliases.load(supergraphSdl);
  }

  /** 400 where an alias of a valid document has the name of another field that the gateway fetches. */
  checkAliases(request: AliasedRequest): void {
    this.aliases.check(request);
  }

  /** 504 where the work is not done in time. */
  withinTimeBudget<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    return withinTimeBudget(this.limits.timeBudgetMs, work);
  }

  /** 400 where the answer's text is too large. */
  boundResponse(text: string): string {
    return boundResponse(text, this.limits.responseBytes);
  }

  /** Stops measuring the event loop. */
  close(): void {
    this.eventLoop.close();
  }
}

function rateTable(limits: Limits): RateTable {
  const principal = { perSecond: limits.principalRequestsPerSecond, burst: limits.principalBurst };
  return {
    anonymous: { perSecond: limits.anonymousRequestsPerSecond, burst: limits.anonymousBurst },
    portal: { perSecond: limits.portalRequestsPerSecond, burst: limits.portalBurst },
    enterprise: principal,
    bank: principal,
    officer: principal,
    auditor: principal,
    operator: principal,
  };
}

import { PRINCIPAL_KINDS, type PrincipalKind } from '../principal';
import { type AccessRequirement, OPEN } from '../requirement';
import type { Scope } from '../scope';

/** For whom a field is, as the rows of the visibility table name it. */
export type Audience =
  | 'public'
  | 'known'
  | 'directory'
  | 'enterprise'
  | 'need'
  | 'replay'
  | 'applicantOrOfficer'
  | 'officer'
  | 'examiner'
  | 'ownBank'
  | 'part:offers';

export interface AudienceRule {
  /** Who is meant, in words. */
  readonly meaning: string;
  /** @param bankCode of the bank whose subgraph the field is in; none elsewhere */
  requirement(bankCode: string | null): AccessRequirement;
  /** Kinds that see only objects of their own; the owning subgraph decides which these are. */
  readonly own: readonly PrincipalKind[];
}

const scope = (name: Scope) => (): AccessRequirement => ({ ...OPEN, scopes: [[name]] });

export const AUDIENCES: Readonly<Record<Audience, AudienceRule>> = Object.freeze({
  public: { meaning: 'everybody, without a key', requirement: () => OPEN, own: [] },
  known: { meaning: 'whoever is known', requirement: () => ({ ...OPEN, authenticated: true }), own: [] },
  directory: {
    meaning: 'scope directory:read; an enterprise sees itself, its own projects and the government\'s',
    requirement: scope('directory:read'),
    own: ['enterprise'],
  },
  enterprise: {
    meaning: 'scope enterprise:read; an enterprise sees itself, a bank those that shared a need with it',
    requirement: scope('enterprise:read'),
    own: ['enterprise', 'bank'],
  },
  need: {
    meaning: 'scope need:read; an enterprise sees its own needs, a bank those shared with it',
    requirement: scope('need:read'),
    own: ['enterprise', 'bank'],
  },
  replay: {
    meaning: 'a need that the caller states is everybody\'s own; of a stored one whoever may see it; what an auditor reads is recorded',
    // Composition asks of a field with @requires what it asks of all that it requires, so this one admits every kind: enterprise
    // shows a need to nobody who may not see it. That it is asked for at all has an auditor's reads recorded.
    requirement: () => ({ ...OPEN, policies: PRINCIPAL_KINDS.map((kind) => [`kind:${kind}`]) }),
    own: ['anonymous', 'portal', 'enterprise', 'bank', 'operator'],
  },
  applicantOrOfficer: {
    meaning: 'the enterprise whose need it is, and officers',
    requirement: () => ({ ...OPEN, policies: [['kind:enterprise'], ['kind:officer']] }),
    own: ['enterprise'],
  },
  officer: {
    meaning: 'officers: who makes policies',
    requirement: () => ({ ...OPEN, policies: [['kind:officer']] }),
    own: [],
  },
  examiner: {
    meaning: 'officers and auditors: a draft of a policy is public to nobody before it is made',
    requirement: () => ({ ...OPEN, policies: [['kind:officer'], ['kind:auditor']] }),
    own: [],
  },
  ownBank: {
    meaning: 'the bank itself, on its own catalog',
    requirement: (bankCode) => ({ ...OPEN, policies: [[`bank:${bankCode ?? ''}`]] }),
    own: ['bank'],
  },
  'part:offers': {
    meaning: 'the offers part itself, for no client; in no public schema',
    requirement: () => ({ ...OPEN, policies: [['part:offers']] }),
    own: [],
  },
});

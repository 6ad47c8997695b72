import { parse } from 'yaml';

export interface ComposeService {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly restart?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  /** `volume:/path` */
  readonly volumes?: readonly string[];
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
}

/** A compose file as it is written, its anchors resolved and its variables not. */
export function parseComposeFile(text: string): ComposeFile {
  return parse(text, { merge: true }) as ComposeFile;
}

const VARIABLE = /\$(?:\$|\{([A-Z_]+)(?::([?-])([^}]*))?\})/g;

/** Puts variables into every string, by Compose's rules for `${A}`, `${A:-default}`, `${A:?message}` and `$$`. */
export function interpolate<T>(value: T, variables: Readonly<Record<string, string>>): T {
  if (typeof value === 'string') return interpolateText(value, variables) as T;
  if (Array.isArray(value)) return value.map((member: unknown) => interpolate(member, variables)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, interpolate<unknown>(member, variables)])) as T;
}

function interpolateText(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (match, name?: string, kind?: string, rest = '') => {
    if (name === undefined) return '$';
    const value = variables[name] ?? '';
    if (value !== '') return value;
    if (kind === '-') return rest;
    throw new Error(`required variable ${name} is missing a value: ${kind === '?' ? rest : match}`);
  });
}

/** Services in an order in which each stands behind all it depends on; throws where there is none. */
export function startOrder(services: ComposeFile['services']): string[] {
  const order: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) throw new Error(`depends_on goes round: ${[...path, name].join(' → ')}`);
    if (order.includes(name)) return;
    const service = services[name];
    if (!service) throw new Error(`${path.at(-1)} depends on ${name}, which is no service`);
    for (const dependency of Object.keys(service.depends_on ?? {})) visit(dependency, [...path, name]);
    order.push(name);
  };
  for (const name of Object.keys(services)) visit(name, []);
  return order;
}

/** Everything that is up before a service starts. */
export function allDependencies(services: ComposeFile['services'], name: string): Set<string> {
  const found = new Set<string>();
  const visit = (each: string): void => {
    for (const dependency of Object.keys(services[each]?.depends_on ?? {})) {
      if (found.has(dependency)) continue;
      found.add(dependency);
      visit(dependency);
    }
  };
  visit(name);
  return found;
}

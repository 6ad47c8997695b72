import { PRINCIPAL_KINDS, type PrincipalKind, principalOf } from '../principal';
import { meets } from '../requirement';
import { AUDIENCES, type Audience } from './audience';
import { VISIBILITY_TABLE } from './table';

/** Whether a kind of principal may see what is for an audience: all of it, only objects of its own, or nothing. */
export type Sight = 'yes' | 'own' | 'no';

/** Stands for any bank where the table is printed. */
const BANK = 'CODE';

export function sightOf(audience: Audience, kind: PrincipalKind): Sight {
  const { own, requirement } = AUDIENCES[audience];
  const principal = principalOf({ kind, id: kind, bank: kind === 'bank' ? BANK : null });
  if (!meets(requirement(BANK), { principal, part: 'gateway' })) return 'no';
  return own.includes(kind) ? 'own' : 'yes';
}

const PREFACE = [
  '# 可见性 Visibility',
  '',
  'Who may see which field: generated from the table in `schema/access/visibility`; changes made here are lost. Subgraphs publish it as directives and enforce it, and so does the gateway.',
  '',
  '各主体可见字段一览，由 `schema/access/visibility` 中的权限表生成，请勿直接修改。',
  '',
  '- **yes** 是: the field of every object. **own** 本主体: only of objects of its own, as the audience says; the owning subgraph decides. **no** 否: null with an error.',
  '- `{bank}` and `{Bank}` stand for the prefix of a bank\'s names. What else a bank\'s product type has is public: a catalog is public.',
  '- What a field leads to has rows of its own.',
];

const COLUMNS = [...PRINCIPAL_KINDS];
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = (first: readonly string[]): string[] => [line([...first, ...COLUMNS]), line([...first, ...COLUMNS].map(() => '---'))];
const sights = (audience: Audience): string[] => COLUMNS.map((kind) => sightOf(audience, kind));

/** The whole table as Markdown, fields × kinds of principals. */
export function renderVisibility(): string {
  const audiences = (Object.keys(AUDIENCES) as Audience[]).map((audience) =>
    line([`\`${audience}\``, AUDIENCES[audience].meaning, ...sights(audience)]),
  );
  const types = [...new Set(VISIBILITY_TABLE.map(({ type }) => type))];
  const chapters = types.flatMap((type) => {
    const rows = VISIBILITY_TABLE.filter((row) => row.type === type);
    return ['', `## ${type}`, '', ...head(['field', 'audience']), ...rows.map(({ audience, field }) => line([`\`${field}\``, audience, ...sights(audience)]))];
  });
  return `${[...PREFACE, '', '## 受众 Audiences', '', ...head(['audience', 'who']), ...audiences, ...chapters].join('\n')}\n`;
}

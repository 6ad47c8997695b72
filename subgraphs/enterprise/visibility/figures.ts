import { type EnterpriseOrder, type Principal, codedError, fieldsFor, refusalOf } from '../../../schema';
import { ORDERED_BY } from '../listing/enterprise-list';
import type { EnterpriseEntity } from '../storage/enterprise.entity';
import type { Sight } from './sight';

/** What an enterprise earns, owns and is graded: the fields that the visibility table keeps apart from the directory. */
const FIGURES: ReadonlySet<string> = new Set(fieldsFor('Enterprise', 'enterprise'));

interface FigureContext {
  readonly caller: { readonly principal: Principal };
  readonly sight: Sight;
}

type FigureResolver = (enterprise: EnterpriseEntity, args: unknown, context: FigureContext) => Promise<unknown>;

/** Resolvers of an enterprise's figures: FORBIDDEN where the caller sees the enterprise but not these. */
export function figureResolvers(): Readonly<Record<string, FigureResolver>> {
  return Object.fromEntries(
    [...FIGURES].map((field): [string, FigureResolver] => [
      field,
      async (enterprise, _args, { caller, sight }) => {
        if (!(await sight.seesFiguresOf(enterprise.uscc))) throw refused(`Enterprise.${field}`, caller.principal);
        return enterprise[field as keyof EnterpriseEntity];
      },
    ]),
  );
}

/** Refuses an order by figures that the caller does not see of every enterprise in the list. */
export function requireVisibleOrder(order: EnterpriseOrder, sight: Sight, principal: Principal): void {
  if (FIGURES.has(ORDERED_BY[order]) && !sight.seesEveryFigure()) throw refused(`Query.enterprises(orderBy: ${order})`, principal);
}

function refused(coordinate: string, principal: Principal): Error {
  const { code, message } = refusalOf(coordinate, principal);
  return codedError(code, message);
}

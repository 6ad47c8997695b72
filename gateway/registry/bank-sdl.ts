import { quoteValue } from '../../schema';
import { HttpRefusal } from '../http';
import { checkSdl, isError } from './check';

/**
 * What a bank publishes by its own key is held to the contract and to what is the bank's. Throws an
 * HttpRefusal that says the first thing that is wrong; `jinqiao check` says all.
 *
 * @param published names of the subgraphs that the graph has now
 */
export function requireOwnSdl(bankCode: string, sdl: string, published: readonly string[]): void {
  const error = checkSdl(bankCode, sdl, { published }).find(isError);
  if (!error) return;
  const { column, coordinate, line, mend, message } = error;
  const place = line === null ? '' : ` (line ${line}, column ${column})`;
  throw new HttpRefusal(400, 'BAD_USER_INPUT', `sdl is refused${place}: ${message}`, { detail: { field: 'sdl', value: quoteValue(coordinate), ...(mend === null ? {} : { allowed: mend }) } });
}

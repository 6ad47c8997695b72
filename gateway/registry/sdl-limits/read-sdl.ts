import { type DocumentNode, parse } from 'graphql';
import { type HttpRefusal, refusedValue } from '../../http';
import { countSdl } from './count-sdl';
import { scanSdl } from './scan-sdl';
import { type SdlFault, sdlLimitsOf } from './sdl-limits';

/** Reads the SDL of a subgraph within its limits; throws an HttpRefusal that names the field, what is too much, and where. */
export function readSdl(subgraph: string, value: unknown, field: string): string {
  if (typeof value !== 'string') throw refusedValue(field, value, 'the SDL as a string');
  const limits = sdlLimitsOf(subgraph);
  const fault = scanSdl(value, limits) ?? countSdl(parseSdl(value, field), limits);
  if (fault) throw refusedSdl(field, fault);
  return value;
}

/** The scan has bounded tokens and nesting: parsing is short, and its stack is not deep. */
function parseSdl(sdl: string, field: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    throw refusedValue(field, sdl, `SDL that parses as GraphQL (${(error as Error).message})`);
  }
}

function refusedSdl(field: string, { allowed, column, element, line }: SdlFault): HttpRefusal {
  return refusedValue(field, element, `${allowed} (line ${line}, column ${column})`);
}

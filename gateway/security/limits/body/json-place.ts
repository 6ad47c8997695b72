import { boundText } from '../../../../schema';

const MAX_KEY_LENGTH = 24;
/** Steps shown, from the outermost; deeper ones are left out. */
const MAX_STEPS = 12;

/** A key of an object or an index of a list, per level from the outside. */
export type JsonStep = string | number;

/** Where in a body: `$.variables.need.amounts[3]`, bounded, since keys are a stranger's. */
export function jsonPlace(steps: readonly JsonStep[]): string {
  const shown = steps.slice(0, MAX_STEPS).map(showStep).join('');
  return boundText(`$${shown}${steps.length > MAX_STEPS ? '…' : ''}`);
}

function showStep(step: JsonStep): string {
  if (typeof step === 'number') return `[${step}]`;
  if (/^\w{1,24}$/.test(step)) return `.${step}`;
  return `[${JSON.stringify(step.length > MAX_KEY_LENGTH ? `${step.slice(0, MAX_KEY_LENGTH - 1)}…` : step)}]`;
}

import { badUserInput, checkUscc } from '../../../schema';

/** A unified social credit code of the request as it is; BAD_USER_INPUT where shape or check character is wrong. */
export function readUscc(field: string, value: string): string {
  const check = checkUscc(value);
  if (!check.ok) throw badUserInput({ field, value, allowed: check.allowed });
  return check.uscc;
}

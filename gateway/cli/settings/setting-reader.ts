import { StartupError } from '../../../schema';

const KEY = /^[0-9a-fA-F]{64,256}$/;
const KEY_ALLOWED = '64 to 256 hexadecimal digits';
const MAX_LISTED = 64;

/** Reads settings out of an environment; each refusal is a StartupError that names the setting and what is allowed. */
export class SettingReader {
  constructor(private readonly environment: Readonly<Record<string, string | undefined>>) {}

  /** Null where it is not set, or blank. */
  text(name: string): string | null {
    return this.environment[name]?.trim() || null;
  }

  integer(name: string, byDefault: number, minimum: number, maximum: number): number {
    const text = this.text(name);
    if (text === null) return byDefault;
    const value = Number(text);
    if (Number.isInteger(value) && value >= minimum && value <= maximum) return value;
    throw refusedSetting(name, text, `a whole number from ${minimum} to ${maximum}`);
  }

  oneOf<Word extends string>(name: string, words: readonly Word[]): Word | null {
    const text = this.text(name);
    const word = words.find((each) => each === text);
    if (text === null || word !== undefined) return word ?? null;
    throw refusedSetting(name, text, words.join(' or '));
  }

  url(name: string, protocols: readonly string[]): string | null {
    const text = this.text(name);
    if (text === null) return null;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    // A database's address carries a password, so it is not repeated.
    throw refusedSetting(name, null, `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
  }

  key(name: string): string | null {
    const text = this.text(name);
    if (text === null || KEY.test(text)) return text;
    throw refusedSetting(name, null, KEY_ALLOWED);
  }

  keys(name: string): readonly string[] | null {
    return this.secrets(name, KEY, KEY_ALLOWED);
  }

  /** One value, or two while one takes the other's place; never repeated in a message. */
  secrets(name: string, form: RegExp, allowed: string): readonly string[] | null {
    const values = this.text(name)?.split(',').map((value) => value.trim()) ?? null;
    if (values === null || (values.length <= 2 && values.every((value) => form.test(value)))) return values;
    throw refusedSetting(name, null, `${allowed}, or two of them with a comma between`);
  }

  /** Values with commas between; none where it is not set. */
  list(name: string, isGood: (value: string) => boolean, allowed: string): readonly string[] {
    const values = (this.text(name) ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '');
    if (values.length > MAX_LISTED) throw refusedSetting(name, null, `a list of at most ${MAX_LISTED}`);
    const wrong = values.find((value) => !isGood(value));
    if (wrong !== undefined) throw refusedSetting(name, wrong, `a list, each ${allowed}`);
    return Object.freeze(values);
  }

  /** The settings that go together: all of them, or null where none is set. */
  together<Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> | null {
    const given = names.filter((name) => this.text(name) !== null);
    if (given.length === 0) return null;
    const missing = names.filter((name) => !given.includes(name));
    if (missing.length > 0) {
      throw new StartupError('SETTING_REFUSED', `${missing.join(' and ')} must be given too: ${names.join(', ')} go together, or none of them.`);
    }
    return Object.fromEntries(names.map((name) => [name, this.text(name) ?? ''])) as Record<Name, string>;
  }
}

export function refusedSetting(name: string, value: string | null, allowed: string): StartupError {
  const got = value === null ? '' : `, it is ${JSON.stringify(value)}`;
  return new StartupError('SETTING_REFUSED', `${name} must be ${allowed}${got}.`);
}

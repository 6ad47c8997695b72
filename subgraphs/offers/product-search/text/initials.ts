import { pinyin } from 'pinyin-pro';
import { isIdeographic, runsOf } from './words';

/**
 * 拼音首字母 of names, as they are typed: 纳税e贷 is found by "nsed" and by "nsd". Of a character with
 * several readings the one of the word that it stands in counts (银行 is "yh"). Names say the same
 * again and again, so that what was read is remembered as long as the function is.
 */
export function createInitials(): (normalisedName: string) => string[] {
  const known = new Map<string, string>();
  const initialsOf = (run: string): string => {
    const initials = known.get(run) ?? pinyin(run, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
    known.set(run, initials);
    return initials;
  };
  return (name) => {
    const words = name.split(' ').map((word) => runsOf(word).map((run) => ({ letters: isIdeographic(run) ? initialsOf(run) : run, isRead: isIdeographic(run) })));
    if (!words.flat().some(({ isRead }) => isRead)) return [];
    const whole = words.map((runs) => runs.map(({ letters }) => letters).join('')).join(' ');
    const withoutLetters = words.map((runs) => runs.flatMap(({ isRead, letters }) => (isRead ? letters : [])).join('')).join(' ');
    return [...new Set([whole, withoutLetters])];
  };
}

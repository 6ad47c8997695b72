import { graphqlPrefix, isBankCode, quoteValue } from '../../../../schema';
import type { BankProfile } from '../../profile';

/**
 * The profile of the bank whose file it is: `rural-bank.json` of "Rural Bank" is the bank
 * `rural-bank` with the prefix `ruralBank`. What a bank calls itself has one language here, so both
 * names are the same. Throws where no code can be made of the file's name.
 */
export function bankFromFile(brand: string, fileName: string): BankProfile {
  const stem = fileName.replace(/^.*[/\\]/, '').replace(/\.json$/i, '');
  const slug = stem.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  // A GraphQL name cannot begin with a digit.
  const code = /^\d/.test(slug) ? `bank-${slug}` : slug;
  if (!isBankCode(code)) {
    throw new Error(`No bank code can be made of the file name ${quoteValue(fileName)}: allowed are a letter, then letters, digits and "-", 48 at most, before ".json"`);
  }
  const name = brand.trim() || code;
  return {
    code,
    prefix: graphqlPrefix(code),
    name,
    nameEn: name,
    kind: '澳大利亚消费者数据权（CDR）数据持有人',
    predecessorCodes: [],
    illustrative: false,
  };
}

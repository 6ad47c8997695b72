import { type ProductTerms, type Trust, parseProductId } from '../../../schema';
import { type ProductRule, type Violation, violation } from './rule';

/** What is made up states nothing as the bank's own word, so the trust of a real publication is none of its. */
const WORD_OF_TRUST: Readonly<Partial<Record<Trust, string>>> = Object.freeze({ ILLUSTRATIVE: '示例', SECONDARY: '二手资料' });

export const honestyRule: ProductRule = {
  title: 'says of itself whether it is made up, and of its source what that is',
  violations: ({ profile, terms }) => {
    const { name, illustrative, provenance } = terms;
    const isMarked = illustrative === profile.illustrative;
    const mark = isMarked ? [] : [violation('illustrative', illustrative, `${profile.illustrative}, as the bank is`)];
    if (!profile.illustrative) {
      return [...mark, ...(provenance.trust === 'ILLUSTRATIVE' ? [violation('provenance.trust', provenance.trust, 'any other: the bank is none made up')] : [])];
    }
    return [...mark, ...(/^示例|示例）?$/.test(name) ? [] : [violation('name', name, 'a name that begins or ends with 示例, as the bank is made up')]), ...sourceViolations(provenance)];
  },
};

function sourceViolations({ source, trust }: ProductTerms['provenance']): Violation[] {
  const word = WORD_OF_TRUST[trust];
  if (!word) return [violation('provenance.trust', trust, `${Object.keys(WORD_OF_TRUST).join(' or ')}, as the bank is made up`)];
  return source.includes(word) ? [] : [violation('provenance.source', source, `a text with the word ${word}, as its trust is ${trust}`)];
}

export const lineageRule: ProductRule = {
  title: 'succeeds only products that its bank or an absorbed bank had',
  violations: ({ hasOther, profile, terms }) =>
    terms.predecessorIds.flatMap((id, index) => {
      const bankCode = parseProductId(id)?.bankCode;
      const isKnown = bankCode === profile.code ? hasOther(id) : bankCode !== undefined && profile.predecessorCodes.includes(bankCode);
      const absorbed = profile.predecessorCodes.length > 0 ? `, or of ${profile.predecessorCodes.join(', ')}` : '';
      return isKnown ? [] : [violation(`predecessorIds[${index}]`, id, `the id of another product of ${profile.code}${absorbed}`)];
    }),
};

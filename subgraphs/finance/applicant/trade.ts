/** The sixteen trades of 工信部联企业〔2011〕300号, in its order. */
export type Trade =
  | 'AGRICULTURE'
  | 'INDUSTRY'
  | 'CONSTRUCTION'
  | 'WHOLESALE'
  | 'RETAIL'
  | 'TRANSPORT'
  | 'WAREHOUSING'
  | 'POSTAL'
  | 'ACCOMMODATION'
  | 'CATERING'
  | 'INFORMATION_TRANSMISSION'
  | 'SOFTWARE'
  | 'REAL_ESTATE_DEVELOPMENT'
  | 'PROPERTY_MANAGEMENT'
  | 'LEASING_AND_BUSINESS_SERVICES'
  | 'OTHER';

/** A trade, or that the notice does not classify the industry. */
export type TradeOrNone = Trade | 'NOT_COVERED';

/**
 * GB/T 4754—2017 codes by trade; the longest code that an industry begins with decides. Railways
 * (G53), health (Q84), the letting of one's own property (K704) and sections J, P, S, T are outside the
 * notice. Loading and moving (G591) is transport, the rest of G59 warehousing.
 * Source: 工信部联企业〔2011〕300号 art. 4 and 国统字〔2017〕213号, whose notes assign the divisions.
 */
const TRADE_OF_CODE: ReadonlyMap<string, TradeOrNone> = new Map<string, TradeOrNone>([
  ['A', 'AGRICULTURE'],
  ['B', 'INDUSTRY'],
  ['C', 'INDUSTRY'],
  ['D', 'INDUSTRY'],
  ['E', 'CONSTRUCTION'],
  ['F51', 'WHOLESALE'],
  ['F52', 'RETAIL'],
  ['G53', 'NOT_COVERED'],
  ['G54', 'TRANSPORT'],
  ['G55', 'TRANSPORT'],
  ['G56', 'TRANSPORT'],
  ['G57', 'TRANSPORT'],
  ['G58', 'TRANSPORT'],
  ['G591', 'TRANSPORT'],
  ['G592', 'WAREHOUSING'],
  ['G593', 'WAREHOUSING'],
  ['G594', 'WAREHOUSING'],
  ['G595', 'WAREHOUSING'],
  ['G596', 'WAREHOUSING'],
  ['G599', 'WAREHOUSING'],
  ['G60', 'POSTAL'],
  ['H61', 'ACCOMMODATION'],
  ['H62', 'CATERING'],
  ['I63', 'INFORMATION_TRANSMISSION'],
  ['I64', 'INFORMATION_TRANSMISSION'],
  ['I65', 'SOFTWARE'],
  ['J', 'NOT_COVERED'],
  ['K701', 'REAL_ESTATE_DEVELOPMENT'],
  ['K702', 'PROPERTY_MANAGEMENT'],
  ['K703', 'OTHER'],
  ['K704', 'NOT_COVERED'],
  ['K709', 'OTHER'],
  ['L', 'LEASING_AND_BUSINESS_SERVICES'],
  ['M', 'OTHER'],
  ['N', 'OTHER'],
  ['O', 'OTHER'],
  ['P', 'NOT_COVERED'],
  ['Q84', 'NOT_COVERED'],
  ['Q85', 'OTHER'],
  ['R', 'OTHER'],
  ['S', 'NOT_COVERED'],
  ['T', 'NOT_COVERED'],
]);

/**
 * The trades that an industry may be of: one where its code is deep enough, several where it is
 * coarser than the notice ("F", "G59", "K70"), none where the code is of no section.
 */
export function tradesOf(industry: string): readonly TradeOrNone[] {
  for (let length = industry.length; length > 0; length -= 1) {
    const trade = TRADE_OF_CODE.get(industry.slice(0, length));
    if (trade) return [trade];
  }
  const finer = [...TRADE_OF_CODE].filter(([code]) => code.startsWith(industry) && industry !== '');
  return [...new Set(finer.map(([, trade]) => trade))];
}

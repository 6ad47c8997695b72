export { formatScaled, parseScaled } from './decimal';
export { Rounding, divideRounded } from './rounding';
export {
  addMoney,
  compareMoney,
  formatMoney,
  money,
  multiplyByRatio,
  parseMoney,
  parseMoneyRounded,
  requireSameCurrency,
  subtractMoney,
  type Money,
} from './money';
export { RATE_DIGITS, RATE_SCALE, formatRate, parseRate, rateOfBasisPoints, type Rate } from './rate';

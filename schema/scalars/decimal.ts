import { GraphQLScalarType, Kind, type ValueNode, print } from 'graphql';
import { badLiteral, badValue } from './bad-scalar';

/** Digits before the point are bounded so that no input can make BigInt arithmetic slow. */
const DECIMAL = /^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,10})?$/;

export function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && DECIMAL.test(value);
}

const allowed = 'a decimal string such as "2000000.00", at most 18 digits before the point and 10 after, no exponent';

function parse(name: string, value: unknown): string {
  if (!isDecimal(value)) throw badValue(name, value, allowed);
  return value;
}

function scalar(name: string, description: string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => parse(name, value),
    parseValue: (value) => parse(name, value),
    parseLiteral(node: ValueNode) {
      if (node.kind !== Kind.STRING) throw badLiteral(name, print(node), allowed, node);
      return parse(name, node.value);
    },
  });
}

export const DecimalScalar = scalar(
  'Decimal',
  '金额或数量: an exact decimal as a string, "2000000.00"; never a JSON number, so that no digit is lost.',
);

export const RateScalar = scalar(
  'Rate',
  '年利率或比率: an exact decimal as a string in which 1 is 100 %, "0.0385"; at most 10 decimals.',
);

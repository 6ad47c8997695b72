import { StartupError } from '../../schema';

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const SHAPE = /^(\d{1,9})([smhd])$/;

/** A length of time given on the command line, such as 90d, 24h, 30m or 10s, in ms. */
export function readDuration(option: string, text: string, bounds: { readonly minMs: number; readonly maxMs: number; readonly allowed: string }): number {
  const [, count = '', unit = ''] = SHAPE.exec(text) ?? [];
  const ms = Number(count) * (UNITS[unit] ?? NaN);
  if (ms >= bounds.minMs && ms <= bounds.maxMs) return ms;
  throw new StartupError('SETTING_REFUSED', `${option} must be ${bounds.allowed}, written like 90d, 24h, 30m or 10s; it is ${JSON.stringify(text)}.`);
}

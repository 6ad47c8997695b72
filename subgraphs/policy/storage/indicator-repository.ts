import { type DataSource, In, LessThanOrEqual } from 'typeorm';
import type { IndicatorPeriod } from '../../../schema';
import { RegionIndicatorEntity } from './region-indicator.entity';

/** A figure of a region: a value, its growth, or both. */
export type RegionIndicator = Readonly<RegionIndicatorEntity>;

export interface IndicatorQuery {
  readonly region: string;
  readonly codes?: readonly string[] | null;
  readonly period?: IndicatorPeriod | null;
  /** Periods that ended on or before this day. */
  readonly until?: string | null;
  readonly limit: number;
}

/** Regional indicators in the database. */
export class IndicatorRepository {
  constructor(private readonly dataSource: DataSource) {}

  async illustrativeNames(): Promise<string[]> {
    const rows = await this.dataSource.getRepository(RegionIndicatorEntity).find({ select: { name: true }, where: { illustrative: true } });
    return rows.map(({ name }) => name);
  }

  /** Adds the figures that are not kept yet; what is kept stays as it is. */
  async add(indicators: readonly RegionIndicator[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const repository = manager.getRepository(RegionIndicatorEntity);
      const keys = await repository.find({ select: { region: true, code: true, period: true, periodEnd: true } });
      const kept = new Set(keys.map(keyText));
      const added = indicators.filter((indicator) => !kept.has(keyText(indicator)));
      if (added.length > 0) await repository.insert(added.map((indicator) => ({ ...indicator })));
    });
  }

  /** The newest first, then by code. */
  async find({ region, codes, period, until, limit }: IndicatorQuery): Promise<RegionIndicator[]> {
    return this.dataSource.getRepository(RegionIndicatorEntity).find({
      where: {
        region,
        ...(codes && codes.length > 0 && { code: In([...codes]) }),
        ...(period && { period }),
        ...(until && { periodEnd: LessThanOrEqual(until) }),
      },
      order: { periodEnd: 'DESC', code: 'ASC', period: 'ASC' },
      take: limit,
    });
  }
}

function keyText({ region, code, period, periodEnd }: RegionIndicator): string {
  return [region, code, period, periodEnd].join('|');
}

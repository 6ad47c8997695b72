import type { Quotation, QuotationHistory } from '../storage/benchmark-repository';

function quotation(effectiveFrom: string, lpr1y: string, lpr5y: string): Quotation {
  return { effectiveFrom, lpr1y, lpr5y };
}

/**
 * Every quotation since the reform of 2019 that differs from the one before.
 * Trap: a widely copied table has 4.20 % as the five-year rate of 2024-02-20; it was 3.95 %.
 */
export const lprHistory: QuotationHistory = {
  quotations: [
    quotation('2019-08-20', '0.0425', '0.0485'),
    quotation('2019-09-20', '0.0420', '0.0485'),
    quotation('2019-11-20', '0.0415', '0.0480'),
    quotation('2020-02-20', '0.0405', '0.0475'),
    quotation('2020-04-20', '0.0385', '0.0465'),
    quotation('2021-12-20', '0.0380', '0.0465'),
    quotation('2022-01-20', '0.0370', '0.0460'),
    quotation('2022-05-20', '0.0370', '0.0445'),
    quotation('2022-08-22', '0.0365', '0.0430'),
    quotation('2023-06-20', '0.0355', '0.0420'),
    quotation('2023-08-21', '0.0345', '0.0420'),
    quotation('2024-02-20', '0.0345', '0.0395'),
    quotation('2024-07-22', '0.0335', '0.0385'),
    quotation('2024-10-21', '0.0310', '0.0360'),
    quotation('2025-05-20', '0.0300', '0.0350'),
  ],
  confirmedThrough: '2026-08-20',
  source: '贷款市场报价利率（LPR），中国人民银行授权全国银行间同业拆借中心公布',
};

import { doorsReport } from '../../../bench/kit/doors-report';
import type { Round } from '../../../bench/kit/rounds';

const OPTIONS = { rounds: 3, requests: 2, warmUpRequests: 1, concurrency: 1, maxMs: 1_000 };

function rounds(...cpuMs: readonly number[]): Round[] {
  return cpuMs.map((cpuMsPerRequest, index) => {
    const requests = index + 1;
    return { cpuMsPerRequest, load: { requests, elapsedMs: requests * 2, latenciesMs: [1, cpuMsPerRequest], answerBytes: 10 } };
  });
}

describe('the report on doors', () => {
  it('compares round by round with the variant that has none', () => {
    const cases = [{ query: 'a query', rounds: new Map([['without doors', rounds(2, 4, 8)], ['all doors', rounds(3, 5, 16)]]) }];
    const lines = doorsReport(cases, OPTIONS).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '| a query | without doors | all doors |',
        '| requests/s | 500 (500 to 500) | 500 (500 to 500) |',
        '| p50, ms | 1.0 | 1.0 |',
        '| p99, ms | 8.0 | 16.0 |',
        '| CPU ms/request | 4.00 (2.00 to 8.00) | 5.00 (3.00 to 16.00) |',
        '| CPU ms more than without doors |  | 1.00 (1.00 to 8.00) |',
        '| CPU, times that without doors |  | 1.50 (1.25 to 2.00) |',
        '| the same, of all rounds together |  | 1.79 |',
      ]),
    );
  });
});

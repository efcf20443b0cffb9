import { describe, expect, it } from 'vitest';
import { DataApiError, type DataApiFailure } from '#src/api/data-api-error.ts';
import type { Report } from '#src/api/reports/reports.ts';
import type { FailedStep } from '#src/features/find/search/search-results.ts';
import { searchedOn } from '#src/features/find/search/testing/hit.ts';
import { daysOfSteps, groupFailures } from './failed-reports.tsx';

describe('failures', () => {
  const failedBy = (report: Report, failure: DataApiFailure): FailedStep => {
    const call = { method: 'get.calls_report', requestId: report, at: 0, httpStatus: null } as const;
    return { report, window: 0, status: 'failed', error: new DataApiError(failure, call) };
  };

  it('of one reason are one notice, of others another', () => {
    const groups = groupFailures([
      failedBy('call', { kind: 'timeout' }),
      failedBy('request', { kind: 'http', status: 503, retryAfterSeconds: null }),
      failedBy('chat', { kind: 'timeout' }),
    ]);
    expect(groups.map(({ reports }) => reports)).toEqual([['call', 'chat'], ['request']]);
  });

  it('name a report once that failed for several windows', () => {
    const step = failedBy('call', { kind: 'network' });
    const [group] = groupFailures([step, { ...step, window: 1 }]);
    expect(group).toMatchObject({ reports: ['call'], steps: [step, { window: 1 }] });
  });
});

it.each([
  ['the newest days', [0], '2026-08-31', '2026-11-27'],
  ['the days before', [1], '2026-06-03', '2026-08-30'],
  ['both, in any order', [1, 0], '2026-06-03', '2026-11-27'],
])('days that were not searched: %s', (_title, windows, from, till) => {
  const steps = windows.map((window) => ({ report: 'call' as const, window }));
  expect(daysOfSteps({ at: searchedOn.getTime() }, steps)).toEqual({ from, till });
});

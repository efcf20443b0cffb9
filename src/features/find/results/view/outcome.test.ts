import { describe, expect, it } from 'vitest';
import { DataApiError, type DataApiFailure } from '#src/api/data-api-error.ts';
import type { SearchPart } from '#src/features/find/search/search-state.ts';
import type { FailedStep } from '#src/features/find/search/selectors.ts';
import { answered, failed, searchWith, unavailable } from '#src/features/find/search/testing/hit.ts';
import { en as text } from '#src/i18n/en.ts';
import { isVisitorId } from '#src/lib/ids.ts';
import { groupFailures } from './group-failures.ts';
import { nobodyText } from './nobody-text.ts';
import { personToOpen } from '#src/features/find/search/person-to-open.ts';

const nobody = [answered('calls', []), answered('offline_messages', []), answered('chats', [])];
const withVisitor = answered('calls', [{ person: 7 }, { visitor: 8 }], {
  unresolved: [8].filter(isVisitorId),
});

describe('the person to open', () => {
  const one = searchWith([answered('calls', [{ person: 7 }, { person: 7 }])]);

  it('is the only one, whatever failed beside', () => {
    expect(personToOpen(one)).toBe(7);
    expect(personToOpen(searchWith([failed('calls'), ...one.steps]))).toBe(7);
  });

  it.each([
    ['nobody', searchWith(nobody)],
    ['several', searchWith([answered('calls', [{ person: 7 }, { person: 8 }])])],
    ['one who was opened before', { ...one, wasOpened: true }],
    ['one found by a part that is being asked', { ...one, running: { part: 'calls', window: 0 } } as const],
    ['one beside a visitor who may be somebody else', searchWith([withVisitor])],
  ])('is none: %s', (_said, search) => {
    expect(personToOpen(search)).toBeNull();
  });
});

describe('nobody', () => {
  it.each([
    ['all parts answered', nobody, 'Nobody found'],
    [
      'a part that the account does not have',
      [answered('calls', []), answered('offline_messages', []), unavailable('chats')],
      'Nobody found',
    ],
    ['parts that were not asked', [answered('calls', [])], 'Nobody found in calls'],
    [
      'a part failed in earlier days only',
      [
        ...nobody,
        answered('calls', [], { window: 1 }),
        failed('offline_messages', 1),
        answered('chats', [], { window: 1 }),
      ],
      'Nobody found in calls and chats',
    ],
    [
      'a part failed',
      [answered('calls', []), failed('offline_messages'), answered('chats', [])],
      'Nobody found in calls and chats',
    ],
    ['all failed', [failed('calls'), failed('offline_messages'), failed('chats')], null],
    ['somebody was found', [answered('calls', [{ person: 7 }])], null],
    ['a visitor who was not looked up', [withVisitor], null],
  ])('%s', (_said, steps, said) => {
    expect(nobodyText(searchWith(steps), text)).toBe(said);
  });
});

describe('failures', () => {
  const failedBy = (part: SearchPart, failure: DataApiFailure): FailedStep => {
    const call = { method: 'get.calls_report', requestId: part, at: 0, httpStatus: null } as const;
    return { part, window: 0, outcome: { status: 'failed', error: new DataApiError(failure, call) } };
  };

  it('of one reason are one notice, of others another', () => {
    const groups = groupFailures([
      failedBy('calls', { kind: 'timeout' }),
      failedBy('offline_messages', { kind: 'http', status: 503, retryAfterSeconds: null }),
      failedBy('chats', { kind: 'timeout' }),
    ]);
    expect(groups.map(({ parts }) => parts)).toEqual([['calls', 'chats'], ['offline_messages']]);
  });

  it('name a part once that failed for several windows', () => {
    const step = failedBy('calls', { kind: 'network' });
    const [group] = groupFailures([step, { ...step, window: 1 }]);
    expect(group).toMatchObject({ parts: ['calls'], steps: [step, { window: 1 }] });
  });
});

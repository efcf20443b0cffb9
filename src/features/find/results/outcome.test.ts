import { describe, expect, it } from 'vitest';
import { createDates } from '#src/i18n/dates.ts';
import type { SearchStep } from '#src/features/find/search/search-results.ts';
import { answered, failed, searchWith, unavailable } from '#src/features/find/search/testing/hit.ts';
import { en as english } from '#src/i18n/testing/en.ts';
import { ru as russian } from '#src/i18n/testing/ru.ts';
import { isVisitorId } from '#src/lib/ids.ts';
import { newestLines, nobodyText, unlinkedLines, withoutPersonLines } from './outcome.tsx';

function linesIn(language: 'en' | 'ru', steps: readonly SearchStep[]): readonly string[] {
  const { day } = createDates(language, '2026-11-26');
  const text = language === 'en' ? english : russian;
  const search = searchWith(steps);
  return [...unlinkedLines(search, text, day), ...newestLines(search, text)].map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
}

const at = '2026-11-24 19:45:00';
const older = '2026-11-02 10:00:00';

describe('hits that lead to nobody', () => {
  it('are told with the newest day', () => {
    const steps = [answered('call', [{ at: older }, { at }])];
    expect(linesIn('en', steps)).toEqual([
      '2 calls from this number, none tied to a visitor; last on 24 November',
    ]);
    expect(linesIn('ru', steps)).toEqual([
      '2 звонка с этого номера, ни один не связан с посетителем; последний раз 24 ноября',
    ]);
  });

  it('are told for each part; a single one was on its day', () => {
    const steps = [answered('request', [{ at }]), answered('chat', [{ at: null }, { at: null }])];
    expect(linesIn('en', steps)).toEqual([
      '1 request with this number, not tied to a visitor, on 24 November',
      '2 chats with this number, none tied to a visitor',
    ]);
    expect(linesIn('ru', steps)).toEqual([
      '1 заявка с этим номером, не связана с посетителем (24 ноября)',
      '2 чата с этим номером, ни один не связан с посетителем',
    ]);
  });

  it('beside those of people are more', () => {
    const steps = [answered('call', [{ at, person: 7 }, { at }])];
    expect(linesIn('en', steps)).toEqual([
      '1 more call from this number is not tied to a visitor, on 24 November',
    ]);
    expect(linesIn('ru', steps)).toEqual(['Ещё 1 звонок с этого номера не связан с посетителем (24 ноября)']);
  });

  it('are none where each hit has a person or a visitor', () => {
    expect(
      linesIn('en', [
        answered('call', [
          { at, person: 7 },
          { at, visitor: 8 },
        ]),
      ]),
    ).toEqual([]);
  });
});

it('hits of visitors without a person are counted', () => {
  const step = answered('call', [{ visitor: 8 }, { visitor: 9 }, { person: 7 }]);
  const hits = step.hits.map((hit) => ({ ...hit, hasNoPerson: hit.personId === null }));
  expect(withoutPersonLines(searchWith([{ ...step, hits }]), english)).toEqual([
    '2\u00a0calls of visitors without a person',
  ]);
});

it('a busy number says how many of its calls were read', () => {
  const steps = [answered('call', [{ at, person: 7 }], { total: 10_000 })];
  expect(linesIn('en', steps)).toEqual(['Searched the newest 1 of 10,000 calls']);
  expect(linesIn('ru', steps)).toEqual(['Просмотрены последние 1 из 10 000 звонков']);
});

it('a full page of unknown many says that there may be more', () => {
  const steps = [
    answered(
      'call',
      [
        { at, person: 7 },
        { at, person: 7 },
      ],
      { total: null },
    ),
  ];
  expect(linesIn('en', steps)).toEqual(['Searched the newest 2 calls; there may be more']);
  expect(linesIn('ru', steps)).toEqual(['Просмотрены последние 2 звонка; возможно, есть и другие']);
});

const nobody = [answered('call', []), answered('request', []), answered('chat', [])];
const withVisitor = answered('call', [{ person: 7 }, { visitor: 8 }], {
  unresolved: [8].filter(isVisitorId),
});

describe('nobody', () => {
  it.each([
    ['all parts answered', nobody, 'Nobody found'],
    [
      'a part that the account does not have',
      [answered('call', []), answered('request', []), unavailable('chat')],
      'Nobody found',
    ],
    ['parts that were not asked', [answered('call', [])], 'Nobody found in calls'],
    [
      'a part failed in earlier days only',
      [
        ...nobody,
        answered('call', [], { window: 1 }),
        failed('request', 1),
        answered('chat', [], { window: 1 }),
      ],
      'Nobody found in calls and chats',
    ],
    [
      'a part failed',
      [answered('call', []), failed('request'), answered('chat', [])],
      'Nobody found in calls and chats',
    ],
    ['all failed', [failed('call'), failed('request'), failed('chat')], null],
    ['somebody was found', [answered('call', [{ person: 7 }])], null],
    ['a visitor who was not looked up', [withVisitor], null],
  ])('%s', (_said, steps, said) => {
    expect(nobodyText(searchWith(steps), english)).toBe(said);
  });
});

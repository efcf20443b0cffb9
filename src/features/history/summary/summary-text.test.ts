import { describe, expect, it } from 'vitest';
import { eventAt, eventOf, NEWEST, pageOf } from '#src/features/history/testing/events.ts';
import { texts, withSpaces } from '#src/features/history/testing/texts.ts';
import { historyOf, type Coverage } from '#src/features/history/model/history.ts';
import { toHistoryEvents } from '#src/features/history/model/history-event.ts';
import { countText, loadedScope, nothingText, sentenceText } from './summary-text.ts';

type Pages = Parameters<typeof historyOf>[0];
const said = (language: 'en' | 'ru', ...pages: Pages): string => {
  const { t, dates } = texts[language];
  return withSpaces(sentenceText(historyOf(pages), t, dates));
};

const call = eventAt('2026-11-23 10:15:00', 'call', { call_status: 'Принятый', call_direction: 'in' });
const missed = eventAt('2026-11-23 10:15:00', 'call', { call_status: 'lost', call_direction: 'out' });
const chat = eventAt('2026-11-22 10:15:00', 'chat', { chat_status: 'Переадресован' });
const visit = eventAt('2026-11-25 09:00:00');
const first = eventAt('2026-02-02 11:00:00', 'offline_message', { offline_message_type: 'Заявка с сайта' });
const many = Array.from({ length: 199 }, () => eventAt('2026-05-03 11:00:00'));
const yearBefore = { year: 1, newest: NEWEST };

const cases: readonly (readonly [what: string, pages: Pages, english: string, russian: string])[] = [
  [
    'all of the year',
    [pageOf([visit, call, first])],
    'Last contact: call, answered, 23 November, 10:15. In the last 12 months: 1 call, 1 request, 1 visit; the earliest of them on 2 February.',
    'Последний контакт: звонок, принят, 23 ноября, 10:15. За последние 12 месяцев: 1 звонок, 1 заявка, 1 посещение; самое раннее — 2 февраля.',
  ],
  [
    'one event',
    [pageOf([missed])],
    'Last contact: outgoing call, not answered, 23 November, 10:15. In the last 12 months: 1 call, on 23 November.',
    'Последний контакт: исходящий звонок, без ответа, 23 ноября, 10:15. За последние 12 месяцев: 1 звонок, 23 ноября.',
  ],
  [
    'a word of the account',
    [pageOf([chat])],
    'Last contact: chat, переадресован, 22 November, 10:15. In the last 12 months: 1 chat, on 22 November.',
    'Последний контакт: чат, переадресован, 22 ноября, 10:15. За последние 12 месяцев: 1 чат, 22 ноября.',
  ],
  [
    'the newest only',
    [pageOf([call, ...many])],
    'Last contact: call, answered, 23 November, 10:15. In the newest 200 events, since 3 May: 1 call, 199 visits.',
    'Последний контакт: звонок, принят, 23 ноября, 10:15. Среди последних 200 событий, с 3 мая: 1 звонок, 199 посещений.',
  ],
  [
    'no contact',
    [pageOf([visit])],
    'No calls, chats or requests in the last 12 months. In the last 12 months: 1 visit, on 25 November.',
    'Ни звонков, ни чатов, ни заявок за последние 12 месяцев. За последние 12 месяцев: 1 посещение, 25 ноября.',
  ],
  [
    'an older contact, and a visit in the last year',
    [pageOf([visit]), pageOf([eventAt('2025-03-05 12:00:00', 'chat')], yearBefore)],
    'Last contact: chat, 5 March 2025, 12:00. In the last 12 months: 1 visit, on 25 November.',
    'Последний контакт: чат, 5 марта 2025, 12:00. За последние 12 месяцев: 1 посещение, 25 ноября.',
  ],
  [
    'an older contact, and nothing in the last year',
    [pageOf([]), pageOf([eventAt('2025-03-05 12:00:00', 'chat')], yearBefore)],
    'Last contact: chat, 5 March 2025, 12:00. No events in the last 12 months.',
    'Последний контакт: чат, 5 марта 2025, 12:00. Событий нет за последние 12 месяцев.',
  ],
];

describe('the sentence that is read aloud', () => {
  it.each(cases)('says of %s what has come', (_what, pages, english, russian) => {
    expect(said('en', ...pages)).toBe(english);
    expect(said('ru', ...pages)).toBe(russian);
  });

  it('says what could not be read: it may be a contact', () => {
    const page = pageOf([], { unreadableCount: 2 });
    expect(said('en', page)).toBe(
      'No calls, chats or requests in the last 12 months. 2 events could not be read.',
    );
    expect(said('ru', page)).toBe(
      'Ни звонков, ни чатов, ни заявок за последние 12 месяцев. Не удалось прочитать: 2 события.',
    );
    expect(said('en', pageOf([call], { unreadableCount: 1 }))).toMatch(/ 1 event could not be read\.$/);
  });

  it('does not deny a contact whose time is unknown', () => {
    const undated = eventOf({ event_type: { value: 'Чат', value_id: 'chat' } });
    expect(said('en', pageOf([undated]))).toBe('In the last 12 months: 1 chat.');
    expect(said('ru', pageOf([undated]))).toBe('За последние 12 месяцев: 1 чат.');
    expect(said('en', pageOf([visit, undated]))).toBe(
      'In the last 12 months: 1 chat, 1 visit; the earliest of them on 25 November.',
    );
    expect(said('en', pageOf([call, undated]))).toMatch(
      /^Last contact: call, answered, 23 November, 10:15\./,
    );
  });

  it('is one line, whatever the account writes', () => {
    const hostile = eventAt('2026-11-22 10:15:00', 'chat', { chat_status: 'a\nPhones: 1\u2028b' });
    expect(said('en', pageOf([hostile]))).not.toMatch(/[\n\u2028]/);
  });
});

it('without an event, only a history of which all was read has none', () => {
  const nothing = (unreadableCount: number) => {
    const { t, dates } = texts.en;
    return withSpaces(nothingText(historyOf([pageOf([], { unreadableCount })]), t, dates));
  };
  expect(nothing(0)).toBe('No events in the last 12 months');
  expect(nothing(2)).toBe('2 events could not be read.');
});

it('of what is loaded it says how far back it reaches', () => {
  const { t, dates } = texts.en;
  const scope = (...pages: Pages) => withSpaces(loadedScope(historyOf(pages), t, dates));
  expect(scope(pageOf([]))).toBe('in the last 12 months');
  expect(scope(pageOf([call, ...many]))).toBe('in the newest 200 events, since 3 May');
  expect(scope(pageOf([]), pageOf([], yearBefore))).toMatch(/^since \d+ November 2024$/);
});

const all: Coverage = { kind: 'all', since: '2025-11-27' };
const newest = (count: number): Coverage => ({ kind: 'newest', count, since: '2026-05-03' });

it.each([
  [230, all, null, '230 events', '230 событий'],
  [1, all, null, '1 event', '1 событие'],
  [230, all, 14, '14 of 230 events', '14 из 230 событий'],
  [231, all, 1, '1 of 231 events', '1 из 231 события'],
  [200, newest(200), null, 'Newest 200 events', 'Последние 200 событий'],
  [200, newest(200), 1, '1 of the newest 200 events', '1 из последних 200 событий'],
] as const)('%i events, %o, of chosen kinds %s: “%s”', (total, coverage, shown, en, ru) => {
  const events = toHistoryEvents(Array.from({ length: total }, () => eventAt('2026-11-25 10:15:00', 'call')));
  expect(withSpaces(countText({ events, coverage }, shown, texts.en.t))).toBe(en);
  expect(withSpaces(countText({ events, coverage }, shown, texts.ru.t))).toBe(ru);
});

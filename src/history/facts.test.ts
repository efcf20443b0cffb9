import { expect, it } from 'vitest';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { pageText } from '#src/domain/plain-text.ts';
import { readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { parsedRow, parsedSessions, type Row, texts, toEvent } from '#src/history/testing/history.ts';
import { enumText, eventText, followUpText, originFacts, sessionFacts } from './facts.ts';
import { isMissed, toHistoryEvents } from './history.ts';

const site = 'https://vokzal.example';
const everything = {
  direction: 'in',
  communication_page_url: `${site}/tours/group?utm_source=x#form`,
  entrance_page: `${site}/`,
  referrer: 'https://yandex.ru/search/?text=x',
  search_query: 'тур в Клин',
  source_name: 'Яндекс.Директ',
  visitor_city: 'Тула',
  cpn_region_name: 'Тульская область',
  visitor_device: 'mobile',
  visits_count: 1200,
  virtual_phone_number: '74955550101',
  scenario_name: 'Отдел продаж',
  is_transfer: true,
  last_answered_employee_rating: 5,
  answer_time: 72,
  chat_ad_url: 'https://ads.example/1',
};

const copied = (
  kind: ConversationKind,
  row: Row,
  shown: readonly string[] = [],
  language: 'en' | 'ru' = 'en',
) =>
  originFacts(parsedRow(kind, row), shown, { ...texts[language], readPhone }).map(
    ([term, value, as]) => `${term}: ${as === 'link' ? pageText(value) : value.replaceAll('\u00a0', ' ')}`,
  );

const onPage = (communication_page_url: string) => ({ communication_page_url, entrance_page: `${site}/a` });
const PAGE = 'Page: vokzal.example/tours/group';
const FROM = 'Came from: Яндекс.Директ, “тур в Клин”, yandex.ru';
const VISITS = ['Device: phone', 'Visits: 1,200'];

it.each<[ConversationKind, readonly string[]]>([
  [
    'call',
    ['Dialled: +7 495 555 01 01, Отдел продаж', 'Where: Тула', ...VISITS, 'Transferred: yes', 'Rating: 5'],
  ],
  ['chat', ['Where: Тула', ...VISITS, 'Transferred: yes', 'Answered in: 1:12', 'Advert: ads.example/1']],
  ['request', ['Where: Тула', ...VISITS]],
])('originFacts of a %s are in one order', (kind, expected) => {
  expect(copied(kind, everything)).toEqual([PAGE, FROM, ...expected]);
});

it('why they called, and what happened next, have Russian words', () => {
  expect(copied('call', everything, [], 'ru')).toEqual([
    'Страница: vokzal.example/tours/group',
    'Откуда: Яндекс.Директ, «тур в Клин», yandex.ru',
    'Набрали: +7 495 555 01 01, Отдел продаж',
    'Где: Тула',
    'Устройство: телефон',
    'Посещений: 1 200',
    'Переведён: да',
    'Оценка: 5',
  ]);
  const { history } = texts.ru.t;
  const after = (kind: 'calledBack' | 'talkedLater') => followUpText({ kind, seconds: 720 }, history);
  const rowsSay = [
    after('calledBack'),
    after('talkedLater'),
    history.notCalledBack,
    history.onPhone('14:02'),
  ];
  expect(rowsSay.join('; ').replaceAll('\u00a0', ' ')).toBe(
    'перезвонили через 12 мин; поговорили через 12 мин; не перезвонили; в 14:02 говорит',
  );
  const ofChat = ['Ответили через: 1:12', 'Объявление: ads.example/1'];
  expect(copied('chat', everything, [], 'ru').slice(-2)).toEqual(ofChat);
});

it.each<[string, Row, readonly string[], readonly string[]]>([
  ['nothing', {}, [], []],
  ['nothing but null', Object.fromEntries(Object.keys(everything).map((key) => [key, null])), [], []],
  ['the page of the entry', { entrance_page: `${site}/a` }, [], ['Page: vokzal.example/a']],
  ['the entry in place of a hostile page', onPage('javascript:alert(1)'), [], ['Page: vokzal.example/a']],
  ['the entry in place of a long page', onPage(`${site}/${'я'.repeat(400)}`), [], ['Page: vokzal.example/a']],
  ['no page with a password', { communication_page_url: 'https://anna:secret@vokzal.example/' }, [], []],
  ['no referrer of the site', { entrance_page: site, referrer: `${site}/b` }, [], ['Page: vokzal.example/']],
  [
    'a referrer that is the source once',
    { source_name: 'ya.ru', referrer: 'https://ya.ru/' },
    [],
    ['Came from: ya.ru'],
  ],
  ['the region without a city', { cpn_region_name: 'Тульская область' }, [], ['Where: Тульская область']],
  ['no number of an outgoing call', { direction: 'out', virtual_phone_number: '74955550101' }, [], []],
  ['a number as it is', { virtual_phone_number: '0101' }, [], ['Dialled: 0101']],
  ['no scenario without a number', { scenario_name: 'Отдел продаж' }, [], []],
  ['a word of the account', { visitor_device: 'Холодильник' }, [], ['Device: холодильник']],
  ['no transfer that was none', { is_transfer: false, visits_count: 0 }, [], ['Visits: 0']],
  ['nothing that is beside', { source_name: 'Осень', visitor_city: 'Тула' }, ['Осень', 'Тула'], []],
])('originFacts have %s', (_title, row, shown, expected) => {
  expect(copied('call', row, shown)).toEqual(expected);
});

it.each([
  ['https://vokzal.example', 'vokzal.example/'],
  ['https://vokzal.example:8080/a?b=c#d', 'vokzal.example:8080/a'],
  ['https://vokzal.example/%D1%82%D1%83%D1%80%D1%8B/a%20b%0Ac', 'vokzal.example/туры/a b c'],
  ['https://vokzal.example/%E2%80%AEgnp', 'vokzal.example/gnp'],
  ['https://vokzal.example/%ff%', 'vokzal.example/%ff%'],
  ['https://вокзал.example/', 'xn--80adplho.example/'],
])('pageText of %s is %s', (url, text) => expect(pageText(url)).toBe(text));

it('sessionFacts are in one order, without what is shown', () => {
  const [session = expect.fail()] = parsedSessions({
    ...everything,
    visitor_browser_name: 'Safari',
    visitor_os_name: 'iOS',
  });
  const lines = (...shown: readonly string[]) =>
    sessionFacts(session, shown, { ...texts.en, readPhone }).map(([term, value]) => `${term}: ${value}`);
  const device = 'Device: phone, Safari, iOS';
  expect(lines()).toEqual([FROM, device, 'Where: Тула']);
  expect(lines('Яндекс.Директ')).toEqual([FROM.replace('Яндекс.Директ, ', ''), device, 'Where: Тула']);
  const shown = ['Яндекс.Директ', 'phone', 'Тула', '“тур в Клин”, yandex.ru'];
  expect(lines(...shown)).toEqual(['Device: Safari, iOS']);
});

/** What other kinds of events have is not shown. */
const named = {
  offline_message_type: 'Заказ',
  goal_name: '<b>',
  lead_name: 'Анна',
  lead_current_stage: '1',
  deal_name: '12',
  deal_current_stage: '2',
};
const incomingCall = { event_type: 'call', call_direction: 'in' };
const outgoingCall = { call_direction: 'Исходящий' };

/** Title, status, and what is in the account's words. */
it.each<[string, object]>([
  ['Incoming call', { ...incomingCall, call_direction: 'Входящий', call_status: 'Принятый' }],
  ['Missed call', { ...incomingCall, call_status: 'Потерянный' }],
  ['Outgoing call, no answer', { ...incomingCall, ...outgoingCall, call_status: 'lost' }],
  ['Call, внутренний', { ...incomingCall, call_direction: 'Внутренний' }],
  ['Missed call', { event_type: 'call', call_status: 'lost' }],
  ['Call, в очереди', { event_type: 'call', call_status: 'В очереди' }],
  ['Chat, missed', { event_type: 'chat', chat_status: 'lost' }],
  ['Chat', { event_type: 'chat', chat_status: 'succeed' }],
  ['Empty chat', { event_type: 'chat', chat_status: 'Отказ' }],
  ['Chat, переадресован', { event_type: 'chat', chat_status: 'Переадресован' }],
  ['Request, Заказ', { ...named, event_type: 'offline_message' }],
  ['Visit', { ...named, event_type: 'visit', call_status: 'lost' }],
  ['Goal, <b>', { ...named, event_type: 'goal' }],
  ['Lead, Анна, 1', { ...named, event_type: 'lead' }],
  ['Deal, 12, 2', { ...named, event_type: 'deal' }],
  ['Голубиная почта', { event_type: { value: 'Голубиная почта', value_id: 'dove' } }],
  ['Event', {}],
])('“%s” is the text of %o, and only a missed event isMissed', (said, row) => {
  const [event = expect.fail()] = toHistoryEvents([toEvent({ ...row })]);
  const { title, status, about } = eventText(event, texts.en.t);
  expect([title, status, ...about].filter((text) => text !== null).join(', ')).toBe(said);
  expect(isMissed(event)).toBe(title === 'Missed call' || status === 'missed');
});

const { finishReasons, sources } = texts.en.t.history;

it.each([
  ['takes no inherited property for a mnemonic', { id: 'constructor', text: 'toString' }, {}, 'toString'],
  [
    'reads both spellings of a reason',
    { id: 'subscriber_busy', text: null },
    finishReasons.in,
    'the caller was busy',
  ],
  ['reads a source as it is spelt', { id: 'subscriber', text: null }, sources, 'subscriber'],
  ['has no word for nothing', null, sources, null],
])('enumText %s', (_title, value, words, expected) => expect(enumText(value, words)).toBe(expected));

it('two matches of one time are said in words in Russian, more in digits', () => {
  const { several, kinds } = texts.ru.t.history;
  const said = (count: number) =>
    (['call', 'chat', 'request'] as const).map((kind) =>
      several(kinds[kind].count(count)).replaceAll('\u00a0', ' ').replace('В это время ', ''),
    );
  expect(said(2)).toEqual(['два звонка:', 'два чата:', 'две заявки:']);
  expect(said(3)).toEqual(['3 звонка:', '3 чата:', '3 заявки:']);
});

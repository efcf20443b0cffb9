import { expect, it } from 'vitest';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { pageText } from '#src/domain/plain-text.ts';
import { readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { toEvent } from '#src/history/testing/events.ts';
import { parsedRow, parsedSessions, type Row } from '#src/history/testing/rows.ts';
import { texts } from '#src/history/testing/texts.ts';
import { enumText, eventText, originFacts, sessionFacts } from './facts.ts';
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

it('originFacts of a call are in one order', () => {
  expect(copied('call', everything)).toEqual([
    'Page: vokzal.example/tours/group',
    'Came from: Яндекс.Директ, “тур в Клин”, yandex.ru',
    'Dialled: +7 495 555 01 01, Отдел продаж',
    'Where: Тула',
    'Device: phone',
    'Visits: 1,200',
    'Transferred: yes',
    'Rating: 5',
  ]);
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
});

it('originFacts of a chat and a request have no number', () => {
  const common = [
    'Page: vokzal.example/tours/group',
    'Came from: Яндекс.Директ, “тур в Клин”, yandex.ru',
    'Where: Тула',
  ];
  expect(copied('chat', everything)).toEqual([
    ...common,
    'Device: phone',
    'Visits: 1,200',
    'Transferred: yes',
    'Answered in: 1:12',
    'Advert: ads.example/1',
  ]);
  expect(copied('chat', everything, [], 'ru').slice(-2)).toEqual([
    'Ответили через: 1:12',
    'Объявление: ads.example/1',
  ]);
  expect(copied('request', everything)).toEqual([...common, 'Device: phone', 'Visits: 1,200']);
});

it.each<[string, Row, readonly string[], readonly string[]]>([
  ['nothing', {}, [], []],
  ['nothing but null', Object.fromEntries(Object.keys(everything).map((key) => [key, null])), [], []],
  ['the page of the entry', { entrance_page: `${site}/a` }, [], ['Page: vokzal.example/a']],
  [
    'the page of the entry in place of a hostile one',
    { communication_page_url: 'javascript:alert(1)', entrance_page: `${site}/a` },
    [],
    ['Page: vokzal.example/a'],
  ],
  [
    'the page of the entry in place of a long one',
    { communication_page_url: `${site}/${'я'.repeat(400)}`, entrance_page: `${site}/a` },
    [],
    ['Page: vokzal.example/a'],
  ],
  ['no page with a password', { communication_page_url: 'https://anna:secret@vokzal.example/' }, [], []],
  [
    'no referrer of the site itself',
    { entrance_page: `${site}/`, referrer: `${site}/b` },
    [],
    ['Page: vokzal.example/'],
  ],
  [
    'a source that is the referrer once',
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

it.each<['en' | 'ru', readonly string[]]>([
  ['en', ['Came from: “тур в Клин”, yandex.ru', 'Device: phone, Safari, iOS', 'Where: Тула']],
  ['ru', ['Откуда: «тур в Клин», yandex.ru', 'Устройство: телефон, Safari, iOS', 'Где: Тула']],
])('sessionFacts are in one order, without what is shown (%s)', (language, expected) => {
  const [session = expect.fail()] = parsedSessions({
    entrance_page: 'https://vokzal.example/',
    referrer: 'https://yandex.ru/search',
    search_query: 'тур в Клин',
    source_name: 'Яндекс.Директ',
    visitor_city: 'Тула',
    visitor_device: 'mobile',
    visitor_browser_name: 'Safari',
    visitor_os_name: 'iOS',
  });
  const sessionLines = (...shown: readonly string[]) =>
    sessionFacts(session, shown, { ...texts[language], readPhone }).map(
      ([term, value]) => `${term}: ${value.replaceAll('\u00a0', ' ')}`,
    );
  expect(sessionLines('Яндекс.Директ')).toEqual(expected);
  const device = expected[1]?.replace(/(phone|телефон), /, '');
  const [cameFrom = '', where = ''] = [0, 2].map((index) => expected[index]?.replace(/^[^:]*: /, ''));
  expect(sessionLines('Яндекс.Директ', 'phone', 'телефон', cameFrom, where)).toEqual([device]);
});

const nothing = { status: null, about: [] };

const incomingCall = { event_type: 'call', call_direction: 'in' };
const outgoingCall = { call_direction: 'Исходящий' };

it.each<[string, object, object]>([
  ['Incoming call', { ...incomingCall, call_direction: 'Входящий', call_status: 'Принятый' }, {}],
  ['Missed call', { ...incomingCall, call_status: 'Потерянный' }, {}],
  ['Outgoing call', { ...incomingCall, ...outgoingCall, call_status: 'lost' }, { status: 'no answer' }],
  ['Call', { ...incomingCall, call_direction: 'Внутренний' }, { about: ['внутренний'] }],
  ['Missed call', { event_type: 'call', call_status: 'lost' }, {}],
  ['Call', { event_type: 'call', call_status: 'В очереди' }, { status: 'в очереди' }],
  ['Chat', { event_type: 'chat', chat_status: 'lost' }, { status: 'missed' }],
  ['Chat', { event_type: 'chat', chat_status: 'succeed' }, {}],
  ['Empty chat', { event_type: 'chat', chat_status: 'Отказ' }, {}],
  ['Chat', { event_type: 'chat', chat_status: 'Переадресован' }, { status: 'переадресован' }],
  ['Request', { event_type: 'offline_message', offline_message_type: 'Заказ' }, { about: ['Заказ'] }],
  ['Visit', { event_type: 'visit', call_status: 'lost' }, {}],
  ['Goal', { event_type: 'goal', goal_name: '<b>' }, { about: ['<b>'] }],
  ['Lead', { event_type: 'lead', lead_name: 'Анна', lead_current_stage: '1' }, { about: ['Анна', '1'] }],
  ['Deal', { event_type: 'deal', deal_name: '12', deal_current_stage: '2' }, { about: ['12', '2'] }],
  ['Голубиная почта', { event_type: { value: 'Голубиная почта', value_id: 'dove' } }, {}],
  ['Event', {}, {}],
])('title “%s” is that of %o, and only a missed event isMissed', (title, row, expected) => {
  const [event = expect.fail()] = toHistoryEvents([toEvent({ ...row })]);
  const text = eventText(event, texts.en.t);
  expect({ ...text, about: text.about.filter((each) => each !== null) }).toEqual({
    ...nothing,
    title,
    ...expected,
  });
  expect(isMissed(event)).toBe(title === 'Missed call' || text.status === 'missed');
});

it('enumText takes no inherited property for a mnemonic', () => {
  expect(enumText({ id: 'constructor', text: 'toString' }, {})).toBe('toString');
  expect(enumText(null, {})).toBeNull();
});

it('two matches of one time are said in words in Russian, more in digits', () => {
  const { several, kinds } = texts.ru.t.history;
  const said = (count: number) =>
    (['call', 'chat', 'request'] as const).map((kind) =>
      several(kinds[kind].count(count)).replaceAll('\u00a0', ' ').replace('В это время ', ''),
    );
  expect(said(2)).toEqual(['два звонка:', 'два чата:', 'две заявки:']);
  expect(said(3)).toEqual(['3 звонка:', '3 чата:', '3 заявки:']);
});

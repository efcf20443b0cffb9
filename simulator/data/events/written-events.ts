import { failingHistoryPeople, historyPeople, type HistoryPerson } from '../records/callers.ts';
import { emails, firstVisitorOf, names, personIds, phones, visitorsOfNobody } from '../reserved.ts';
import { rowContacts } from '../visitor-row.ts';
import type { World } from '../worlds.ts';
import { call, chat, onlyOfHistory, request, type Draft } from './event.ts';

/** With the first of the person's records, or a later one. */
const who = (personId: number, later = 0) => ({ personId, visitorId: firstVisitorOf(personId) + later });

const karenina = who(personIds.karenina);
const petrov = who(personIds.petrov);
const otherPetrov = who(personIds.otherPetrov);
const chatOnly = who(personIds.chatOnly);
const requestOnly = who(personIds.requestOnly);
const likeOnly = who(personIds.likeOnly);
const klara = who(personIds.klara);
const hostile = who(personIds.hostile);
const broken = who(personIds.broken);
const dirty = who(personIds.dirty);

/** Without the person. */
const visitorOf = (personId: number, later = 0) => ({ visitorId: firstVisitorOf(personId) + later });

const kareninaPhone = '79215557788';
const ofKarenina = who(personIds.karenina, 4);
const ofCompany = who(personIds.karenina, 6);

function ofPerson({ personId, phone }: HistoryPerson): readonly Draft[] {
  const person = who(personId);
  switch (personId) {
    case personIds.oneEvent:
      return [call('12 12:12', phone, { ...person, isLost: false, direction: 'in' })];
    case personIds.oddEvents:
      return [
        call('5 10:00', phone, { ...person, isLost: false }),
        chat('6 11:00', { script: 'hostile' }, person),
        request('7 12:00', { text: '<b onclick="window.__hacked=1">Перезвоните</b> \u202Eмне' }, person),
      ];
    default:
      return [];
  }
}

/** One of each, so that each detail can be asked for. */
function ofFailing({ personId, phone, name }: HistoryPerson): readonly Draft[] {
  const person = who(personId);
  return [
    call('3 10:30', phone, { ...person, isLost: false }),
    chat('4 11:30', { phone }, person),
    request('5 12:30', { phone, name }, person),
  ];
}

/** The demo account's. */
const written: readonly Draft[] = [
  // Found by the phones, e-mails and names of README.md.
  call('3 10:15', phones.karenina, {
    ...karenina,
    isLost: false,
    direction: 'in',
    employee: 'Дина Облонская',
    talkSeconds: 126,
  }),
  call('20 18:40', phones.karenina, who(personIds.karenina, 2)),
  call('150 12:05', phones.karenina, karenina),
  call('280 9:30', phones.karenina, karenina),
  request(
    '9 21:10',
    {
      phone: phones.karenina,
      name: names.karenina,
      email: emails.karenina,
      text: 'Есть ли скидка для группы из тридцати человек?',
      form: 'Групповая заявка',
      comment: 'Скидка для группы согласована.\nСчёт просила отправить на обе почты.',
      answer: 'Здравствуйте, Анна! Скидка для группы от двадцати человек семь процентов.',
      properties: [
        { property_name: 'Количество мест', property_value: '30' },
        { property_name: 'Удобное время', property_value: 'после обеда' },
      ],
    },
    who(personIds.karenina, 1),
  ),
  chat(
    '6 14:20',
    { phone: phones.karenina, username: 'anna_karenina', status: 'succeed', script: 'group-order' },
    karenina,
  ),

  call('5 11:00', phones.petrov, petrov),
  request('7 13:25', { name: names.petrov, email: emails.petrov }, petrov),
  request('14 16:45', { name: names.petrov }, otherPetrov),
  call('4 9:05', phones.shared, petrov),
  call('5 17:30', phones.shared, otherPetrov),
  call('12 12:00', phones.shared, who(personIds.petrova)),
  call('31 12:10', phones.shared, petrov),

  request('11 10:00', { name: 'Захар Прошин', email: emails.requestOnly }, who(personIds.zakhar)),
  call('8 15:15', phones.klara, klara),
  call('40 15:20', phones.klara, klara),
  chat('10 12:30', { phone: phones.chatOnly, username: '@oleg' }, chatOnly),
  request('13 8:50', { phone: phones.requestOnly, name: names.likeOnlyInWords }, requestOnly),
  request('15 19:00', { phone: phones.likeOnly, name: names.likeOnly }, likeOnly),
  call('16 10:40', phones.likeOnly, likeOnly),
  call('2 20:05', phones.inNoRecord, likeOnly),

  // Found with difficulty.
  call('2 19:45', phones.ofNobody),
  call('9 9:10', phones.ofNobody),
  call('130 11:20', phones.longAgo, who(personIds.springCaller)),
  call('300 16:00', phones.longAgo, who(personIds.winterCaller)),
  call('2 10:00', phones.visitorsOnly, visitorOf(personIds.fourVisitors)),
  call('3 10:00', phones.visitorsOnly, visitorOf(personIds.threeVisitors)),
  call('4 10:00', phones.visitorsOnly, visitorOf(personIds.fourVisitors, 1)),
  call('5 10:00', phones.visitorsOnly, visitorOf(personIds.threeVisitors, 1)),
  call('6 10:00', phones.visitorsOnly, visitorOf(personIds.fourVisitors, 2)),
  call('7 10:00', phones.visitorsOnly, visitorOf(personIds.threeVisitors, 2)),
  call('8 10:00', phones.visitorsOnly, visitorOf(personIds.fourVisitors, 3)),
  call('9 10:00', phones.visitorsOnly, visitorOf(personIds.fourVisitors)),
  call('5 12:00', `+${phones.storedWithPlus}`, dirty),
  call('5 13:00', phones.plusRefused, who(personIds.minimal)),
  call('4 16:30', phones.visitorOnly, visitorOf(personIds.dirty)),
  call('6 9:00', phones.hostile, hostile),
  call('7 9:00', phones.hostile, broken),
  request(
    '6 9:30',
    {
      phone: phones.hostile,
      name: '<img src=x onerror="window.__hacked=1"> \u202Eанна',
      email: 'javascript:alert(1)@example.com',
      text: '<script>window.__hacked=1</script>',
      form: '<b onclick="window.__hacked=1">Форма</b>',
      comment: '\u202E<img src=x onerror="window.__hacked=1">',
      answer: 'слово '.repeat(800),
    },
    hostile,
  ),
  call('4 8:00', phones.brokenRows, broken),
  request('4 8:05', { phone: phones.brokenRows, name: 'Вера Целая' }, broken),
  chat('4 8:10', { phone: phones.brokenRows }, broken),

  // Of phones whose reports fail.
  call('3 12:00', phones.callsFail, chatOnly),
  chat('4 12:00', { phone: phones.callsFail }, chatOnly),
  call('5 12:30', phones.requestsFail),
  request('6 12:00', { phone: phones.requestsFail, name: names.likeOnlyInWords }, requestOnly),
  request('7 12:00', { phone: phones.chatsFail, name: names.likeOnlyInWords }, requestOnly),
  chat('8 12:00', { phone: phones.chatsFail }, requestOnly),
  call('3 12:40', phones.callsSpent, chatOnly),
  chat('4 12:40', { phone: phones.callsSpent }, chatOnly),
  call('3 12:50', phones.allFail, petrov),
  call('3 13:10', phones.callsSlow, petrov),
  call('1 21:05', phones.visitorsOfNobody, { visitorId: visitorsOfNobody.withNull }),
  call('1 20:05', phones.visitorsOfNobody, { visitorId: visitorsOfNobody.notFound }),

  ...[
    // With those above: 14 calls, 3 chats, 2 requests of Anna Karenina's last year, and an older call.
    // Two of the same second, and two of the same minute.
    call('27 16:05', kareninaPhone, { ...ofKarenina, isLost: false }),
    call('27 16:05', kareninaPhone, { ...ofCompany, isLost: true }),
    call('48 11:30', kareninaPhone, { ...ofCompany, isLost: true, recording: 'voice_mail' }),
    call('48 11:30:40', kareninaPhone, { ...ofCompany, isLost: false, recording: 'id' }),
    call('62 9:20', kareninaPhone, { ...ofKarenina, isLost: true }),
    call('90 17:45', kareninaPhone, { ...ofKarenina, isLost: false, direction: 'out', recording: 'gone' }),
    // Belongs to no visit.
    call('118 10:00', kareninaPhone, { personId: personIds.karenina, isLost: false, recording: 'wav' }),
    call('199 12:35', kareninaPhone, ofKarenina),
    call('230 15:50', kareninaPhone, { ...ofCompany, recording: 'slow' }),
    call('320 13:15', kareninaPhone, { ...ofKarenina, isLost: false }),
    call('500 14:30', kareninaPhone, { ...ofCompany, isLost: false }),
    chat('75 13:10', {}, ofKarenina),
    chat('210 19:45', {}, ofCompany),
    request('170 8:55', { text: 'Нужны закрывающие документы на обе компании.' }, ofCompany),
    ...historyPeople.flatMap(ofPerson),
    ...failingHistoryPeople.flatMap(ofFailing),
  ].map(onlyOfHistory),
];

/** Every other account knows one number of its own. */
function elsewhere(world: World): readonly Draft[] {
  const row = rowContacts(world.rows(personIds.karenina)[0]);
  if (!row) return [];
  return [call('4 12:30', phones.elsewhere, { personId: personIds.karenina, visitorId: row.visitorId })];
}

/** What README.md names: `generated-events.ts` makes the rest. */
export const writtenEvents = (world: World): readonly Draft[] =>
  world.id === 0 ? written : elsewhere(world);

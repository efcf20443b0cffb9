// The calls, chats and requests of an account, and its address book.
import { twoDigits } from '#src/domain/time.ts';
import {
  call,
  chat,
  complaint,
  dateDrafts,
  recordingIds,
  request,
  toCommunication,
  type ChatMessage,
  type Communication,
  type Draft,
} from './communications.ts';
import { emails, firstVisitorId, names, personIds, phones } from './reserved.ts';
import type { Speech } from './transcripts.ts';
import { campaigns, hostileAddresses } from './visits.ts';
import { addSeconds } from './wall-time.ts';
import type { World } from './world.ts';

/** The IDs of a person and of one of their records. */
const recordKey = (personId: number, recordIndex = 0) => ({
  person_id: personId,
  visitor_id: firstVisitorId(personId) + recordIndex,
});

const karenina = recordKey(personIds.karenina);
const kareninaMobile = recordKey(personIds.karenina, 4);
const kareninaCompany = recordKey(personIds.karenina, 6);
const petrov = recordKey(personIds.petrov);
const otherPetrov = recordKey(personIds.otherPetrov);
const petrova = recordKey(personIds.petrova);
const hostile = recordKey(personIds.hostile);
const broken = recordKey(personIds.broken);
const onThePhone = recordKey(personIds.onThePhone);
const secondPhone = '79215557788';
const markup = '<img src=x onerror="window.__hacked=1">';

const offer = {
  file_name: 'Расчёт на 30 мест.pdf',
  file_url: 'https://media.vokzal.example/chat/6f1d/offer.pdf',
  mime_type: 'application/pdf',
  type: 'document',
  size: 48_213,
};

const closed: ChatMessage = { source: 'system', text: 'Посетитель закрыл чат' };

const groupOrderChat: readonly ChatMessage[] = [
  { source: 'visitor', text: 'Добрый день! Сколько будут стоить билеты на группу из тридцати человек?' },
  { source: 'operator', text: 'Здравствуйте, Анна! Сейчас посчитаю.' },
  { source: 'operator', text: null, resource: offer },
  { source: 'operator', text: 'Скидка семь процентов уже учтена.' },
  { source: 'visitor', text: 'Спасибо, отвечу до пятницы.' },
  closed,
];

const saturdayChat: readonly ChatMessage[] = [
  { source: 'visitor', text: 'Здравствуйте! Вы работаете в субботу?' },
  { source: 'operator', text: 'Здравствуйте! Да, с десяти до шести.' },
  closed,
];

const refundChat: readonly ChatMessage[] = [
  { source: 'visitor', text: 'Добрый день! Можно вернуть один билет из заказа?' },
  { source: 'operator', text: 'Здравствуйте! Да, пришлите номер заказа.' },
  { source: 'visitor', text: 'Заказ 40718, место 30.' },
  { source: 'operator', text: 'Вернули. Деньги придут на карту за три дня.' },
  closed,
];

const hostileChat: readonly ChatMessage[] = [
  { source: 'visitor', text: markup },
  { source: 'operator', text: '\u202Eслева направо\u202C </script><script>window.__hacked=1</script>' },
  { source: 'visitor', text: null, resource: { ...offer, file_url: 'javascript:window.__hacked=1' } },
  {
    source: 'visitor',
    text: null,
    resource: { ...offer, file_url: 'data:text/html,<b>файл</b>', file_name: '' },
  },
  { source: 'form_text', text: 'слово '.repeat(1_600) },
];

/** Anna Karenina's last year: 14 calls, 3 chats, 2 requests; and an older call. */
const kareninaDrafts: readonly Draft[] = [
  call('3 10:15', phones.karenina, {
    ...karenina,
    last_answered_employee_full_name: 'Дина Облонская',
    ...campaigns[1],
    talk_duration: 126,
    wait_duration: 7,
    tags: [complaint],
    speech: 'usual' satisfies Speech,
  }),
  call('20 18:40', phones.karenina, {
    ...recordKey(personIds.karenina, 2),
    speech: 'long' satisfies Speech,
  }),
  call('27 16:05', secondPhone, { ...kareninaCompany, is_lost: true }),
  call('27 16:12', secondPhone, { ...kareninaMobile, speech: 'none' satisfies Speech }),
  // Two calls in the same minute.
  call('48 11:30', secondPhone, {
    ...kareninaCompany,
    is_lost: true,
    wait_duration: 14,
    voice_mail_records: [recordingIds.available],
  }),
  call('48 11:30:40', secondPhone, { ...kareninaCompany, speech: 'null' satisfies Speech }),
  call('62 09:20', secondPhone, { ...kareninaMobile, is_lost: true }),
  call('90 17:45', secondPhone, {
    ...kareninaMobile,
    direction: 'out',
    call_records: [recordingIds.deleted],
  }),
  // A call without a record.
  call('118 10:00', secondPhone, { person_id: personIds.karenina }),
  call('150 12:05', phones.karenina, { ...karenina, call_records: [recordingIds.loginPage] }),
  call('199 12:35', secondPhone, kareninaMobile),
  call('230 15:50', secondPhone, kareninaCompany),
  call('280 09:30', phones.karenina, karenina),
  call('320 13:15', secondPhone, kareninaMobile),
  call('500 14:30', secondPhone, kareninaCompany),
  chat(
    '6 14:20',
    {
      ...karenina,
      visitor_phone_number: phones.karenina,
      chat_username: 'anna_karenina',
      chat_channel_type: 'whatsapp',
    },
    groupOrderChat,
  ),
  chat(
    '75 13:10',
    { ...kareninaMobile, chat_channel_type: 'comagic', chat_ad_url: 'https://vokzal.example/ads/tver' },
    refundChat,
  ),
  chat('210 19:45', kareninaCompany, saturdayChat),
  request('9 21:10', {
    ...recordKey(personIds.karenina, 1),
    visitor_phone_number: phones.karenina,
    visitor_name: names.karenina,
    visitor_email: emails.karenina,
    text: 'Есть ли скидка для группы из тридцати человек?',
    form_type: 'Пользовательская',
    form_name: 'Групповая заявка',
    employee_comment: 'Скидка для группы согласована.\nСчёт просила отправить на обе почты.',
    employee_answer_message: 'Здравствуйте, Анна! Скидка для группы от двадцати человек семь процентов.',
    visitor_custom_properties: [
      { property_name: 'Количество мест', property_value: '30' },
      { property_name: 'Удобное время', property_value: 'после обеда' },
    ],
  }),
  request('170 08:55', { ...kareninaCompany, text: 'Нужны закрывающие документы на обе компании.' }),
];

const otherDrafts: readonly Draft[] = [
  call('5 11:00', phones.petrov, petrov),
  request('7 13:25', { ...petrov, visitor_name: names.petrov, visitor_email: 'ivan@petrov.example' }),
  request('14 16:45', { ...otherPetrov, visitor_name: names.petrov, visitor_email: emails.request }),
  call('4 09:05', phones.shared, petrov),
  call('5 17:30', phones.shared, otherPetrov),
  call('12 12:00', phones.shared, petrova),
  call('31 12:10', phones.shared, petrov),
  call('2 20:05', phones.inNoRecord, petrova),
  chat('10 12:30', { ...petrova, visitor_phone_number: phones.chatOnly }, saturdayChat),
  call('8 15:15', phones.klara, { ...recordKey(personIds.klara), direction: 'out' }),
  call('11 20:54', '79665557578', { ...recordKey(personIds.tenThousandEvents), is_lost: true }),
  call('1 17:40', phones.onThePhone, { ...onThePhone, is_lost: true }),
  call('1 17:52', phones.onThePhone, { ...onThePhone, direction: 'out', talk_duration: 214 }),
  call('6 19:25', '79165553121', { ...onThePhone, is_lost: true }),
  call('2 19:45', phones.ofNobody, {
    communication_page_url: 'https://groups.vokzal.example/tours/group?utm_medium=cpc',
    visitor_city: 'Тула',
  }),
  call('9 09:10', phones.ofNobody),
  call('130 11:20', phones.longAgo, petrova),
  call('300 16:00', phones.longAgo, otherPetrov),
  call('4 08:00', '79165551401', broken),
  chat('4 08:10', broken, refundChat),
  call('6 09:00', phones.hostile, { ...hostile, ...hostileAddresses.script }),
  call('7 09:00', phones.hostile, broken),
  chat('8 11:00', { ...hostile, ...hostileAddresses.long }, hostileChat),
  request('6 09:30', {
    ...hostile,
    ...hostileAddresses.credentials,
    visitor_phone_number: phones.hostile,
    visitor_name: `${markup} \u202Eанна`,
    visitor_email: 'javascript:alert(1)@example.com',
    text: '<script>window.__hacked=1</script>',
    form_name: '<b onclick="window.__hacked=1">Форма</b>',
    employee_comment: `\u202E${markup}`,
    employee_answer_message: 'слово '.repeat(800),
  }),
];

/** 10,000 calls until yesterday, one every eight minutes between 07:00 and 23:00. */
const busyLineDrafts: readonly Draft[] = Array.from({ length: 10_000 }, (_, index) => {
  const minutes = 7 * 60 + (119 - (index % 120)) * 8;
  const time = [Math.floor(minutes / 60), minutes % 60, (index * 37) % 60].map(twoDigits).join(':');
  const caller = index === 40 ? petrova : index === 3 || index === 9_000 ? petrov : {};
  return call(`${1 + Math.floor(index / 120)} ${time}`, phones.busy, caller);
});

/** Every other account has a call of a number of its own. */
const otherAccountDrafts = [call('4 12:30', phones.elsewhere, { person_id: personIds.karenina })];

/** The address book of the demo account: contacts without a person or visitor ID. */
const contacts = [
  [names.karenina, phones.karenina, emails.karenina] as const,
  [markup, phones.hostile, '"><b>@example.com'] as const,
  [names.petrov, phones.petrov, 'ivan@petrov.example'] as const,
  [names.klara, phones.klara, emails.addressBook] as const,
].map(([full_name, phone, email], index) => ({
  id: 3_300_000_001 + index,
  full_name,
  phone_numbers: [phone],
  emails: [email],
}));

export const getContacts = (world: World) => (world.id === 0 ? contacts : []);

/** Adds the contact of its phone to a call. */
function withContact(draft: Draft): Draft {
  const { contact_phone_number: phone } = draft.row;
  const contact = contacts.find(({ phone_numbers }) => phone_numbers[0] === phone);
  if (!contact) return draft;
  return { ...draft, row: { contact_id: contact.id, contact_full_name: contact.full_name, ...draft.row } };
}

const demoDrafts = [...[...kareninaDrafts, ...otherDrafts].map(withContact), ...busyLineDrafts];

/** Rows by world and day. */
const cache = new Map<string, readonly Communication[]>();

/** The communications of an account, oldest first. @param today `YYYY-MM-DD` in the account's time zone */
export function getCommunications(world: World, today: string): readonly Communication[] {
  const key = `${world.id} ${today}`;
  const rows = cache.get(key) ?? dateDrafts(world.id === 0 ? demoDrafts : otherAccountDrafts, today);
  cache.set(key, rows);
  return rows;
}

/** Three minutes ago. @param now in the account's time zone */
export function getOngoingCalls(world: World, now: string): readonly Communication[] {
  if (world.id !== 0) return [];
  const draft = call('', phones.onThePhone, {
    ...onThePhone,
    last_answered_employee_full_name: 'Дина Облонская',
    finish_time: null,
    finish_reason: null,
    talk_duration: null,
    call_records: [],
  });
  return [toCommunication({ ...draft, at: addSeconds(now, -180) }, 900_000)];
}

import { call, chat, request, type Draft } from '../events/draft.ts';
import { personIds } from '../person-ids.ts';
import { Random } from '../random.ts';
import { historyPeople, reservedHistoryPeople } from '../records/callers.ts';

const kareninaPhone = '79215557788';
const ofKarenina = { personId: personIds.karenina, visitorId: 7_100_000_505 };
const ofCompany = { personId: personIds.karenina, visitorId: 7_100_000_507 };

/** With those of `events/demo-account.ts`: 14 calls, 3 chats, 2 requests of the last year, and an older call. */
const karenina: readonly Draft[] = [
  // Two of the same second, and two of the same minute.
  call('27 16:05', kareninaPhone, { ...ofKarenina, lost: false }),
  call('27 16:05', kareninaPhone, { ...ofCompany, lost: true }),
  call('48 11:30', kareninaPhone, { ...ofCompany, lost: true, recording: 'voice_mail' }),
  call('48 11:30:40', kareninaPhone, { ...ofCompany, lost: false, recording: 'id' }),
  call('62 9:20', kareninaPhone, { ...ofKarenina, lost: true }),
  call('90 17:45', kareninaPhone, { ...ofKarenina, lost: false, direction: 'out', recording: 'gone' }),
  // Belongs to no visit.
  call('118 10:00', kareninaPhone, { personId: personIds.karenina, lost: false, recording: 'wav' }),
  call('199 12:35', kareninaPhone, ofKarenina),
  call('230 15:50', kareninaPhone, ofCompany),
  call('320 13:15', kareninaPhone, { ...ofKarenina, lost: false }),
  call('500 14:30', kareninaPhone, { ...ofCompany, lost: false }),
  chat('75 13:10', {}, ofKarenina),
  chat('210 19:45', {}, ofCompany),
  request('170 8:55', { text: 'Нужны закрывающие документы на обе компании.' }, ofCompany),
];

/** 200 calls, 60 chats and 40 requests, all over the year. */
function ofTenThousand(phone: string, who: { personId: number; visitorId: number }): readonly Draft[] {
  const random = new Random(who.personId);
  return Array.from({ length: 300 }, (_, index): Draft => {
    const minutes = String(random.int(0, 59)).padStart(2, '0');
    const at = { days: random.int(1, 355), time: `${random.int(10, 20)}:${minutes}:00`, ...who };
    if (index < 200) return { kind: 'call', phone, ...at };
    return index < 260 ? { kind: 'chat', ...at } : { kind: 'offline_message', ...at };
  });
}

function ofPerson({ personId, visitorId, phone }: (typeof historyPeople)[number]): readonly Draft[] {
  const who = { personId, visitorId };
  switch (personId) {
    case personIds.oneEvent:
      return [call('12 12:12', phone, { ...who, lost: false, direction: 'in' })];
    case personIds.tenThousandEvents:
      return ofTenThousand(phone, who);
    case personIds.oddEvents:
      return [
        call('5 10:00', phone, { ...who, lost: false }),
        chat('6 11:00', { script: 'hostile' }, who),
        request('7 12:00', { text: '<b onclick="window.__hacked=1">Перезвоните</b> \u202Eмне' }, who),
      ];
    default:
      return [];
  }
}

/** One of each, so that each detail can be asked for. */
function ofReserved({ personId, visitorId, phone, name }: (typeof historyPeople)[number]): readonly Draft[] {
  const who = { personId, visitorId };
  return [
    call('3 10:30', phone, { ...who, lost: false }),
    chat('4 11:30', { phone }, who),
    request('5 12:30', { phone, name }, who),
  ];
}

/** The demo account's calls, chats and requests that are there for histories, not for a search. */
export function historyDrafts(): readonly Draft[] {
  return [...karenina, ...historyPeople.flatMap(ofPerson), ...reservedHistoryPeople.flatMap(ofReserved)];
}

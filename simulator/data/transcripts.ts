// The words of calls, by `speech` of the call, which no report returns.
import type { Communication } from './communications.ts';
import { Random } from './random.ts';
import { addSeconds } from './wall-time.ts';
import type { JsonObject } from '#src/domain/json.ts';

type Phrase = readonly [by: 'operator' | 'contact', phrase: string, edited?: string];

const usual: readonly Phrase[] = [
  ['operator', 'Вокзал, Дина Облонская, здравствуйте.'],
  ['contact', 'Добрый день! Это Анна Каренина, я писала вам про билеты для группы.'],
  [
    'operator',
    'да вижу вашу заявку тридцать человек москва твердь',
    'Да, вижу вашу заявку: тридцать человек, Москва — Тверь.',
  ],
  ['contact', 'Поезд нужен утренний. Есть места в одном вагоне?'],
  ['operator', 'Есть, в пятом вагоне. Скидка семь процентов уже учтена.'],
  ['contact', 'счёт пришлите на почту реле си', 'Счёт пришлите на почту «Рельсы».'],
  ['operator', 'Пришлю сегодня до шести. Будут ещё вопросы?'],
  ['contact', 'Нет, спасибо. До свидания!'],
];

/** A consultation of three hours and more. */
function createLongTalk(): readonly Phrase[] {
  const random = new Random(2_000);
  const phrases = usual.map(([, phrase, edited = phrase]) => edited);
  return Array.from({ length: 2_000 }, (_, index) => {
    const text = random.pick(phrases);
    const by = index % 3 === 1 ? 'contact' : 'operator';
    return [by, index % 400 === 399 ? `${text} `.repeat(60).trim() : text];
  });
}

/** Calls without `speech` have no data at all. */
const talks = { usual: () => usual, long: createLongTalk, none: () => [], null: () => null } as const;

export type Speech = keyof typeof talks;

/** The answer of `getobj.call_session_recognition_info`; null: the call was not transcribed. */
export function createTranscript({ at, row }: Communication): JsonObject | null {
  const talk = Object.entries(talks).find(([speech]) => speech === row['speech'])?.[1];
  if (!talk) return null;
  const random = new Random(Number(row['id']));
  let seconds = 2;
  const phrases = talk();
  const speech_phrases = phrases?.map(([by, phrase, edited_phrase = null], index) => {
    if (index > 0) seconds += random.int(2, 9);
    return {
      id: index + 1,
      ext_id: null,
      speech_id: Number(row['id']),
      phrase,
      edited_phrase,
      // As the published example, the time alone.
      start_time: addSeconds(at, seconds).slice(11),
      is_operator: by === 'operator',
    };
  });
  return {
    speech_phrases: speech_phrases ?? null,
    recognition_worker_type: 'speech_analytics',
    call_records: [],
    call_start_date_time: at,
    contact_phone_number: row['contact_phone_number'],
  };
}

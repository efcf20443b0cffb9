import type { Mnemonic } from '../rpc/failure.ts';

/** The methods that a history and its details are asked by. */
export type HistoryMethod =
  | 'get.person_events'
  | 'get.calls_report'
  | 'get.chats_report'
  | 'get.chat_messages_report'
  | 'get.offline_messages_report';

export interface ReservedHistory {
  readonly personId: number;
  readonly name: string;
  readonly title: string;
  readonly method: HistoryMethod;
  /** With a failure, or after three seconds. */
  readonly fault: Mnemonic | 'slow';
  /** Only a page after the first one. */
  readonly onlyFurther?: true;
  /** Of the last year. */
  readonly events?: number;
}

const FIRST = 9_000_000_200;

/** People whose records answer, and whose history or its details do not. */
export const reservedHistories: readonly ReservedHistory[] = [
  {
    personId: FIRST + 1,
    name: 'Прохор Запретов',
    title: 'Events: forbidden',
    method: 'get.person_events',
    fault: 'forbidden',
  },
  {
    personId: FIRST + 2,
    name: 'Римма Отключаева',
    title: 'Events: a missing component',
    method: 'get.person_events',
    fault: 'method_component_disabled',
  },
  {
    personId: FIRST + 3,
    name: 'Савва Безголосый',
    title: 'Calls: internal error',
    method: 'get.calls_report',
    fault: 'internal_error',
  },
  {
    personId: FIRST + 4,
    name: 'Таисия Молчун',
    title: 'The messages of chats: internal error',
    method: 'get.chat_messages_report',
    fault: 'internal_error',
  },
  {
    personId: FIRST + 5,
    name: 'Устин Бумажкин',
    title: 'Requests: internal error',
    method: 'get.offline_messages_report',
    fault: 'internal_error',
  },
  {
    personId: FIRST + 6,
    name: 'Фаина Сбоева',
    title: 'Events: internal error',
    method: 'get.person_events',
    fault: 'internal_error',
  },
  {
    personId: FIRST + 7,
    name: 'Харитон Обрывов',
    title: '230 events: internal error on the second page',
    method: 'get.person_events',
    fault: 'internal_error',
    onlyFurther: true,
    events: 230,
  },
  {
    personId: FIRST + 8,
    name: 'Цветана Переписова',
    title: 'Chats: forbidden',
    method: 'get.chats_report',
    fault: 'forbidden',
  },
  {
    personId: FIRST + 9,
    name: 'Шарлотта Медлина',
    title: 'Events after three seconds',
    method: 'get.person_events',
    fault: 'slow',
  },
];

import type { AccountEvent } from '../events/event.ts';

export type PersonEventKind = AccountEvent['kind'] | 'visit' | 'goal' | 'lead' | 'deal';

/** The words that the answer says beside each kind's mnemonic. */
export const kindWords: Readonly<Record<PersonEventKind, string>> = {
  visit: 'Посещение',
  call: 'Звонок',
  chat: 'Чат',
  offline_message: 'Заявка',
  goal: 'Достижение цели',
  lead: 'Лид',
  deal: 'Сделка',
};

/** One line of a person's history. Statuses and stages are words already. */
export interface PersonEvent {
  readonly kind: PersonEventKind;
  /** In the account's time zone. */
  readonly at: string;
  readonly site?: string;
  readonly campaign?: string;
  readonly callDirection?: string;
  readonly callStatus?: string;
  readonly chatStatus?: string;
  readonly requestType?: string;
  readonly goal?: string;
  readonly lead?: string;
  readonly leadStage?: string;
  readonly deal?: string;
  readonly dealStage?: string;
}

const directions = { in: 'Входящий', out: 'Исходящий' };
const chatStatuses = { succeed: 'Состоялся', lost: 'Потерянный', refused: 'Отказ посетителя' };

/** The line of a call, a chat or a request: of the same second and kind as in its report. */
export function lineOf(event: AccountEvent): PersonEvent {
  const { kind, at, site, campaign } = event;
  const common = { kind, at, site, campaign };
  switch (event.kind) {
    case 'call':
      return {
        ...common,
        callDirection: directions[event.direction],
        callStatus: event.isLost ? 'Потерянный' : 'Принятый',
      };
    case 'chat':
      return { ...common, chatStatus: chatStatuses[event.status] };
    case 'offline_message':
      return { ...common, requestType: event.phone === null ? 'Заявка с сайта' : 'Обратный звонок' };
  }
}

import type { CallEvent, ChatEvent, OfflineMessageEvent } from './event.ts';

interface When {
  /** How many days before today. */
  readonly days: number;
  readonly time: string;
}

interface Who {
  readonly personId?: number;
  readonly visitorId?: number;
}

type CallSaid = Partial<Pick<CallEvent, 'isLost' | 'direction' | 'recording'>>;
type RequestSaid = Partial<
  Pick<
    OfflineMessageEvent,
    'phone' | 'name' | 'email' | 'text' | 'form' | 'comment' | 'answer' | 'properties'
  >
>;
type ChatSaid = Partial<Pick<ChatEvent, 'phone' | 'username' | 'status' | 'script'>>;

/** An event as far as it is written down: `event-log.ts` makes up the rest. */
export type Draft = When &
  Who &
  (
    | (Pick<CallEvent, 'kind' | 'phone'> & CallSaid)
    | (Pick<OfflineMessageEvent, 'kind'> & RequestSaid)
    | (Pick<ChatEvent, 'kind'> & ChatSaid)
  );

/** `'3 10:15'`: three days before today at 10:15; seconds may follow. */
type WhenText = `${number} ${number}:${number}` | `${number} ${number}:${number}:${number}`;

function when(text: WhenText): When {
  const [days = '', time = ''] = text.split(' ');
  const [hours = '', minutes = '', seconds = '00'] = time.split(':');
  return { days: Number(days), time: `${hours.padStart(2, '0')}:${minutes}:${seconds}` };
}

export const call = (at: WhenText, phone: string, said: Who & CallSaid = {}): Draft => ({
  kind: 'call',
  ...when(at),
  phone,
  ...said,
});

export const request = (at: WhenText, said: RequestSaid, who: Who = {}): Draft => ({
  kind: 'offline_message',
  ...when(at),
  ...said,
  ...who,
});

export const chat = (at: WhenText, said: ChatSaid, who: Who = {}): Draft => ({
  kind: 'chat',
  ...when(at),
  ...said,
  ...who,
});

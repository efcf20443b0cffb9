import type { ChatEvent, ChatScript, Property, Recording } from './event.ts';

/** Events as they are written down: the rest is made up by `complete.ts`. */

interface Common {
  /** How many days before today. */
  readonly days: number;
  readonly time: string;
  readonly personId?: number;
  readonly visitorId?: number;
}

export interface CallDraft extends Common {
  readonly kind: 'call';
  readonly phone: string;
  readonly lost?: boolean;
  readonly direction?: 'in' | 'out';
  readonly recording?: Recording;
}

export interface OfflineMessageDraft extends Common {
  readonly kind: 'offline_message';
  readonly phone?: string;
  readonly name?: string;
  readonly email?: string;
  readonly text?: string;
  readonly form?: string;
  readonly comment?: string;
  readonly answer?: string;
  readonly properties?: readonly Property[];
}

export interface ChatDraft extends Common {
  readonly kind: 'chat';
  readonly phone?: string;
  readonly username?: string;
  readonly status?: ChatEvent['status'];
  readonly script?: ChatScript;
}

export type Draft = CallDraft | OfflineMessageDraft | ChatDraft;

/** `'3 10:15'`: three days before today at 10:15; seconds may follow. */
type When = `${number} ${number}:${number}` | `${number} ${number}:${number}:${number}`;

interface Who {
  readonly personId?: number;
  readonly visitorId?: number;
}

function when(text: When): { days: number; time: string } {
  const [days = '', time = ''] = text.split(' ');
  const [hours = '', minutes = '', seconds = '00'] = time.split(':');
  return { days: Number(days), time: `${hours.padStart(2, '0')}:${minutes}:${seconds}` };
}

export function call(
  at: When,
  phone: string,
  said: Who & Pick<CallDraft, 'lost' | 'direction' | 'recording'> = {},
): CallDraft {
  return { kind: 'call', ...when(at), phone, ...said };
}

export function request(
  at: When,
  said: Omit<OfflineMessageDraft, keyof Common | 'kind'>,
  who: Who = {},
): OfflineMessageDraft {
  return { kind: 'offline_message', ...when(at), ...said, ...who };
}

export function chat(
  at: When,
  said: Pick<ChatDraft, 'phone' | 'username' | 'status' | 'script'>,
  who: Who = {},
): ChatDraft {
  return { kind: 'chat', ...when(at), ...said, ...who };
}

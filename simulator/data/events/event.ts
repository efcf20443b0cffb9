/** What happened between an account and the people who call and write to it. */

interface Common {
  readonly communicationId: number;
  /** In the account's time zone. */
  readonly at: string;
  readonly personId: number | null;
  readonly visitorId: number | null;
  /** Digits with the country code; some accounts keep a "+". */
  readonly phone: string | null;
  readonly site: string;
  readonly campaign: string;
  readonly source: string;
  readonly employee: string | null;
  readonly tags: readonly Tag[];
}

export interface Tag {
  readonly tag_id: number;
  readonly tag_name: string;
  readonly tag_type: 'auto' | 'manual';
}

interface Property {
  readonly property_name: string;
  readonly property_value: string;
}

/** See `chat-messages.ts`. */
export type ChatScript = 'group-order' | 'hostile';

/** `linked`: by its id and by a link; `id`: by its id only, as the others; `gone`: no longer kept. */
type Recording = 'linked' | 'id' | 'wav' | 'voice_mail' | 'gone' | 'slow';

export interface CallEvent extends Common {
  readonly kind: 'call';
  readonly phone: string;
  readonly direction: 'in' | 'out';
  readonly isLost: boolean;
  readonly waitSeconds: number;
  readonly talkSeconds: number;
  readonly recording: Recording | null;
  /** Of the address book. */
  readonly contactId: number | null;
  readonly contactName: string | null;
}

export interface OfflineMessageEvent extends Common {
  readonly kind: 'offline_message';
  readonly name: string | null;
  readonly email: string | null;
  readonly text: string;
  readonly status: 'processing' | 'processed' | 'not_processed';
  readonly form: string;
  /** The employee's note, and reply. */
  readonly comment: string | null;
  readonly answer: string | null;
  /** Fields of the form that the account has added. */
  readonly properties: readonly Property[];
}

export interface ChatEvent extends Common {
  readonly kind: 'chat';
  readonly username: string | null;
  readonly initiator: 'visitor' | 'operator' | 'autoinvite' | 'chat_channel';
  readonly status: 'succeed' | 'lost' | 'refused';
  readonly channel: 'comagic' | 'whatsapp' | 'telegram';
  readonly seconds: number;
  /** Whose messages are written by hand. */
  readonly script: ChatScript | null;
}

export type AccountEvent = CallEvent | OfflineMessageEvent | ChatEvent;

export type Kind = AccountEvent['kind'];

export type EventOf<Of extends Kind> = Extract<AccountEvent, { kind: Of }>;

interface Other<Of extends 'visit' | 'goal' | 'lead' | 'deal'> {
  readonly kind: Of;
  /** In the account's time zone. */
  readonly at: string;
  readonly site: string;
  readonly campaign: string;
  readonly name: string | null;
  readonly stage: string | null;
}

/** What only histories list. */
export type OtherEvent = Other<'visit'> | Other<'goal'> | Other<'lead'> | Other<'deal'>;

/** One line of a person's history. */
export type HistoryEvent = AccountEvent | OtherEvent;

/** The oldest first. */
export const byTime = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at === b.at ? 0 : a.at < b.at ? -1 : 1;

interface When {
  /** How many days before today. */
  readonly days: number;
  readonly time: string;
  /** No search needs it: it is numbered apart, so that a longer history changes nobody else's numbers. */
  readonly isOnlyOfHistory?: true;
}

interface Who {
  readonly personId?: number;
  readonly visitorId?: number;
}

type CallSaid = Partial<Pick<CallEvent, 'isLost' | 'direction' | 'recording' | 'talkSeconds' | 'employee'>>;
type RequestSaid = Partial<
  Pick<
    OfflineMessageEvent,
    'phone' | 'name' | 'email' | 'text' | 'form' | 'comment' | 'answer' | 'properties'
  >
>;
type ChatSaid = Partial<Pick<ChatEvent, 'phone' | 'username' | 'status' | 'script'>>;

/** A call, a request or a chat as far as it is written down: `event-log.ts` makes up the rest. */
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

export const onlyOfHistory = (draft: Draft): Draft => ({ ...draft, isOnlyOfHistory: true });

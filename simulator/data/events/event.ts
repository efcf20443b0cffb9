/** What happened between an account and the people who call and write to it. */

interface Common {
  readonly communicationId: number;
  /** In the account's time zone. */
  readonly at: string;
  readonly personId: number | null;
  readonly visitorId: number | null;
  /** The visit that it belongs to; `null` for what belongs to none. */
  readonly visitorSessionId: number | null;
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

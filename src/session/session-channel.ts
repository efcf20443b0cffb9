import { isRecord } from '#src/lib/is-record.ts';
import { fromRecord, toRecord } from './session-record.ts';
import type { SignedIn } from './session-state.ts';

/** What the tabs of one browser send each other. */
export type TabMessage =
  /** Requests the session from the other tabs. */
  | { readonly type: 'hello' }
  | {
      readonly type: 'signed-in';
      readonly session: SignedIn;
      /** True for the answer to a hello, false if somebody has just signed in. */
      readonly answer: boolean;
      /** A partner's customers whose names the tab knows; unchecked (`CustomerNames.add`). */
      readonly customerNames?: unknown;
      /** The sign-in that this one has ended in its tab, which ends its token. */
      readonly replaced?: string | null;
    }
  | {
      readonly type: 'signed-out';
      readonly signInId: string;
      /** Distinguishes the ended sign-in from its renewal, which has the same id. */
      readonly startedAt: number;
      /** A `SessionEnd` or null, unchecked (`parseEnd`). */
      readonly end: unknown;
    };

export type SessionChannel = {
  send: (message: TabMessage) => void;
  /** The listener first receives the earlier messages. */
  listen: (listener: (message: TabMessage) => void) => void;
};

/** The browser's channel, opened by the script before the app and handed over to it. */
export type OpenChannel = {
  readonly channel: BroadcastChannel;
  /** Messages received before the app listened: plain data, unchecked. */
  readonly received: unknown[];
  /** Receives each message. `listen` replaces it. */
  onData: (data: unknown) => void;
};

const NAME = 'person-visitors.session';

/** null if the browser has no such channel or refuses it: tabs then do not follow each other. */
export function openChannel(): OpenChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  try {
    const channel = new BroadcastChannel(NAME);
    const received: unknown[] = [];
    const open: OpenChannel = { channel, received, onData: (data) => void received.push(data) };
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => open.onData(data));
    return open;
  } catch {
    // Firefox refuses it when it blocks storage.
    return null;
  }
}

/** `open`: the channel that the script before the app has opened. */
export function createSessionChannel(open: OpenChannel | null = openChannel()): SessionChannel {
  return {
    send: (message) => open?.channel.postMessage(toData(message)),
    listen: (listener) => {
      if (open === null) return;
      open.onData = (data) => {
        const message = parseMessage(data);
        if (message !== null) listener(message);
      };
      open.received.splice(0).forEach(open.onData);
    },
  };
}

const toData = (message: TabMessage): unknown =>
  message.type === 'signed-in' ? { ...message, session: toRecord(message.session) } : message;

/** null for anything that the viewer does not send. */
export function parseMessage(data: unknown): TabMessage | null {
  if (!isRecord(data)) return null;
  const { type, answer, replaced, customerNames, signInId, startedAt, end } = data;
  if (type === 'hello') return { type };
  if (type === 'signed-in') {
    const session = fromRecord(data['session']);
    return (
      session && {
        type,
        session,
        answer: answer === true,
        replaced: typeof replaced === 'string' ? replaced : null,
        customerNames,
      }
    );
  }
  return type === 'signed-out' && typeof signInId === 'string' && typeof startedAt === 'number'
    ? { type, signInId, startedAt, end }
    : null;
}

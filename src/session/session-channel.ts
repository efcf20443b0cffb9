import { fromRecord, toRecord } from './session-record.ts';
import type { SignedIn } from './session-state.ts';

/** What the tabs of one browser send each other. */
export type TabMessage =
  /** Asks for the other tabs' session. */
  | { readonly type: 'hello' }
  | {
      readonly type: 'signed-in';
      readonly session: SignedIn;
      /** True for the answer to a hello, false if somebody has just signed in. */
      readonly answer: boolean;
      /** The sign-in that this one has ended in its tab, which ends its token. */
      readonly replaced?: string | null;
    }
  | {
      readonly type: 'signed-out';
      readonly signInId: string;
      /** Tells the ended sign-in from its renewal, which has the same id. */
      readonly startedAt: number;
      /** A `SessionEnd` or null, unchecked (`parseEnd`). */
      readonly end: unknown;
    };

export type SessionChannel = {
  send: (message: TabMessage) => void;
  /** The listener first gets what came before. */
  listen: (listener: (message: TabMessage) => void) => void;
  close: () => void;
};

/** The browser's channel, opened by the script before the app and handed over to it. */
export type OpenChannel = {
  readonly channel: BroadcastChannel;
  /** Messages that came before the app listened: plain data, unchecked. */
  readonly heard: unknown[];
  /** Receives each message. `listen` replaces it. */
  tell: (data: unknown) => void;
};

const NAME = 'person-visitors.session';

/** null if the browser has no such channel or refuses it: tabs then do not follow each other. */
export function openChannel(): OpenChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  try {
    const channel = new BroadcastChannel(NAME);
    const heard: unknown[] = [];
    const open: OpenChannel = { channel, heard, tell: (data) => void heard.push(data) };
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => open.tell(data));
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
      open.tell = (data) => {
        const message = parseMessage(data);
        if (message !== null) listener(message);
      };
      open.heard.splice(0).forEach(open.tell);
    },
    close: () => open?.channel.close(),
  };
}

/** Plain data, in the shape that tabs of other releases send and read: they call the sign-in's id `scope`. */
function toData(message: TabMessage): unknown {
  switch (message.type) {
    case 'hello':
      return message;
    case 'signed-in':
      return { ...message, session: toRecord(message.session) };
    case 'signed-out': {
      const { signInId, ...rest } = message;
      return { ...rest, scope: signInId };
    }
  }
}

/** null for anything that the viewer does not send. */
export function parseMessage(data: unknown): TabMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (data.type === 'hello') return { type: 'hello' };
  if (data.type === 'signed-in' && 'session' in data) {
    const session = fromRecord(data.session);
    const answer = 'answer' in data && data.answer === true;
    const replaced = 'replaced' in data && typeof data.replaced === 'string' ? data.replaced : null;
    return session === null ? null : { type: 'signed-in', session, answer, replaced };
  }
  if (data.type === 'signed-out' && 'scope' in data && typeof data.scope === 'string') {
    const startedAt = 'startedAt' in data && typeof data.startedAt === 'number' ? data.startedAt : Infinity;
    return { type: 'signed-out', signInId: data.scope, startedAt, end: 'end' in data ? data.end : null };
  }
  return null;
}

import { fromRecord, parseEnd, toRecord } from './session-record.ts';
import type { SessionEnd, SignedIn } from './session-state.ts';

/** What tabs of one browser tell each other. */
export type TabMessage =
  | { readonly type: 'hello' }
  | { readonly type: 'signed-in'; readonly session: SignedIn; readonly answer: boolean }
  | { readonly type: 'signed-out'; readonly scope: string; readonly end: SessionEnd | null };

export type SessionChannel = {
  send: (message: TabMessage) => void;
  listen: (listener: (message: TabMessage) => void) => void;
  close: () => void;
};

const NAME = 'person-visitors.session';

/** A channel between the tabs of this browser and origin; where there is none, a tab stands alone. */
export function createSessionChannel(): SessionChannel {
  const channel = openChannel();
  return {
    send: (message) =>
      channel?.postMessage(
        message.type === 'signed-in' ? { ...message, session: toRecord(message.session) } : message,
      ),
    listen: (listener) => {
      channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = parseMessage(event.data);
        if (message !== null) listener(message);
      });
    },
    close: () => channel?.close(),
  };
}

/** For a page that is not the app yet: hears only of the end of one sign-in, until the returned function is called. */
export function onSignedOut(scope: string, listener: () => void): () => void {
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = parseMessage(data);
    if (message?.type === 'signed-out' && message.scope === scope) listener();
  });
  return () => channel?.close();
}

function openChannel(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  try {
    return new BroadcastChannel(NAME);
  } catch {
    // Firefox refuses it where it refuses storage.
    return null;
  }
}

function parseMessage(data: unknown): TabMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (data.type === 'hello') return { type: 'hello' };
  if (data.type === 'signed-in' && 'session' in data) {
    const session = fromRecord(data.session);
    return session === null
      ? null
      : { type: 'signed-in', session, answer: 'answer' in data && data.answer === true };
  }
  if (data.type === 'signed-out' && 'scope' in data && typeof data.scope === 'string') {
    return { type: 'signed-out', scope: data.scope, end: 'end' in data ? parseEnd(data.end) : null };
  }
  return null;
}

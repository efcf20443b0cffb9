import { isFramed } from '#src/domain/paths.ts';

declare global {
  /** The parent's latest messages; undefined once they are replayed. */
  var earlyMessages: readonly MessageEvent<unknown>[] | undefined;
}

/** Chatwoot sends a whole conversation, e-mails included. */
const MAX_TEXT_LENGTH = 10_000_000;

/** Whether it is the parent's, and no text without an end. */
export const isFrom = (parent: Window, { source, data }: MessageEvent<unknown>): boolean =>
  source === parent && !(typeof data === 'string' && data.length > MAX_TEXT_LENGTH);

/** Runs in the page's head: in a frame, keeps messages that arrive before the app listens. */
export function keepEarlyMessages(): void {
  if (!isFramed()) return;
  globalThis.earlyMessages = [];
  addEventListener('message', (event) => {
    if (isFrom(parent, event)) globalThis.earlyMessages = globalThis.earlyMessages?.concat(event).slice(-8);
  });
}

/** Dispatches the kept messages again, in order. Keeps none from now on. */
export function replayEarlyMessages(): void {
  const { earlyMessages = [] } = globalThis;
  globalThis.earlyMessages = undefined;
  for (const { data, origin, source } of earlyMessages)
    dispatchEvent(new MessageEvent('message', { data, origin, source }));
}

import { isJsonObject, type JsonObject, parseJson } from '#src/domain/json.ts';
import { isFrom } from './early-messages.ts';

/** What a product names its contact by. Hostile: any field may be missing, of another type, or huge. */
export type HostContact = {
  readonly [name in 'visitorId' | 'personId' | 'phone' | 'email']?: unknown;
};

/** Opens the contact that `find` returns, if any. `signal` aborts when another one is wanted; only then may `find` reject. */
export type Show = (find: (signal: AbortSignal) => HostContact | null | Promise<HostContact>) => void;

/** A product whose page frames the viewer. `show` opens the contact that this page is about. */
export type Host = (parent: Window, show: Show, signal: AbortSignal) => void;

/** Receives the parent's messages. `origin`: only those that the parent sent at this origin. */
export function onMessage(
  parent: Window,
  signal: AbortSignal,
  receive: (data: unknown) => void,
  origin?: string,
): void {
  const filter = (event: MessageEvent<unknown>): void => {
    if (isFrom(parent, event) && (origin ?? event.origin) === event.origin) receive(event.data);
  };
  addEventListener('message', filter, { signal });
}

/** The viewer's own messages (docs/embedding.md). `FRAME_ANCESTORS` limits the parents; they learn only that the frame is ready. */
export const personVisitors: Host = (parent, show, signal) => {
  onMessage(parent, signal, (data) => {
    if (isJsonObject(data) && data['type'] === 'person-visitors:show') show(() => data);
  });
  parent.postMessage({ type: 'person-visitors:ready' }, '*');
};

/** An object, or the JSON of one; empty for anything else. */
export function toObject(value: unknown): JsonObject {
  const object = typeof value === 'string' ? parseJson(value) : value;
  return isJsonObject(object) ? object : {};
}

const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** The origin of an https page; of an http page only for a viewer on this machine. */
export function parseOrigin(text: unknown): string | null {
  if (typeof text !== 'string' || !URL.canParse(text)) return null;
  const { protocol, origin } = new URL(text);
  const isAllowed = protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.test(location.hostname));
  return isAllowed ? origin : null;
}

/** A parent that is silent for longer does not answer. */
const SILENCE_MS = 5000;

let questionCount = 0;

/** Questions to the parent, each with a number that its answers have, too. */
export function createQuestions() {
  const receivers = new Map<number, (answer: unknown) => void>();
  const listen = (receive: (answer: unknown) => void, post: (number: number) => void): number => {
    const number = (questionCount += 1);
    receivers.set(number, receive);
    post(number);
    return number;
  };
  return {
    listen,
    /** undefined: the parent is silent. */
    ask: (post: (number: number) => void): Promise<unknown> =>
      new Promise((resolve) => {
        const number = listen(resolve, post);
        setTimeout(() => {
          resolve(undefined);
          receivers.delete(number);
        }, SILENCE_MS);
      }),
    answer: (number: unknown, answer: unknown): void => receivers.get(Number(number))?.(answer),
  };
}

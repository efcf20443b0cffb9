/** What a product names its contact by. Hostile: any field may be missing, of another type, or huge. */
export type HostContact = {
  readonly [name in 'visitorId' | 'personId' | 'phone' | 'email']?: unknown;
};

/** A product whose page frames the viewer. `show` opens the contact that this page is about. */
export type Host = (parent: Window, show: (contact: HostContact) => void, signal: AbortSignal) => void;

/** Receives the parent's messages. `origin`: only those that the parent sent at this origin. */
export function onMessage(
  parent: Window,
  signal: AbortSignal,
  receive: (data: unknown) => void,
  origin?: string,
): void {
  const filter = (event: MessageEvent<unknown>): void => {
    if (event.source === parent && (origin ?? event.origin) === event.origin) receive(event.data);
  };
  addEventListener('message', filter, { signal });
}

const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** The origin of an https page; of an http page only for a viewer on this machine. */
export function parseHostOrigin(text: unknown): string | null {
  if (typeof text !== 'string' || !URL.canParse(text)) return null;
  const { protocol, origin } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.test(location.hostname))
    ? origin
    : null;
}

/** A parent that is silent for longer does not answer. */
const SILENCE_MS = 5000;

/** What receives each answer of the parent, by a key that the question has. */
export type Replies = Map<string, (reply: unknown) => void>;

/** undefined: the parent is silent. */
export const waitFor = (replies: Replies, key: string): Promise<unknown> =>
  new Promise((resolve) => {
    replies.set(key, resolve);
    setTimeout(resolve, SILENCE_MS);
  }).finally(() => replies.delete(key));

/** Runs `run`, and once more after that if wanted meanwhile: a parent may post a thousand events a second. */
export function coalesce(run: (isOutdated: () => boolean) => Promise<void>): () => void {
  let wanted = 0;
  let started = 0;
  async function runWanted(): Promise<void> {
    while (started !== wanted) {
      const turn = wanted;
      started = turn;
      await run(() => turn !== wanted);
    }
  }
  let isRunning = false;
  return () => {
    wanted += 1;
    if (isRunning) return;
    isRunning = true;
    void runWanted().finally(() => (isRunning = false));
  };
}

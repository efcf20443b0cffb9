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

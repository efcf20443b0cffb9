import { onTestFinished, vi } from 'vitest';
import type { Host, HostContact, Show } from '#src/host/host.ts';

/** A page around the viewer, which records what is posted to it. Needs a document. `isBusy`: nothing is shown. */
export function startHost(host: Host, parentOrigin = 'https://crm.example', isBusy = false) {
  const element = document.body.appendChild(document.createElement('iframe'));
  const parent = element.contentWindow;
  if (parent === null) throw new Error('The frame has no window.');
  const post = vi.spyOn(parent, 'postMessage').mockImplementation(() => {});
  const shown: HostContact[] = [];
  const running = new AbortController();
  onTestFinished(() => {
    running.abort();
    element.remove();
  });
  const show: Show = (find) => {
    if (isBusy) return;
    const found = find(running.signal);
    if (found instanceof Promise) void found.then((contact) => shown.push(contact));
    else if (found !== null) shown.push(found);
  };
  host(parent, show, running.signal);
  return {
    shown,
    /** Each message with its target origin. */
    posted: (): readonly unknown[][] => post.mock.calls,
    send: (data: unknown, { source = parent, origin = parentOrigin } = {}): void =>
      void dispatchEvent(new MessageEvent('message', { data, source, origin })),
    stop: () => running.abort(),
  };
}

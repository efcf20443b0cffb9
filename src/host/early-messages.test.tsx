import { expect, it, onTestFinished, vi } from 'vitest';
import { keepEarlyMessages, replayEarlyMessages } from './early-messages.ts';

it('frame keeps its parent’s last eight messages until the app listens', () => {
  const parent = document.body.appendChild(document.createElement('iframe')).contentWindow;
  vi.stubGlobal('parent', parent);
  const received: unknown[] = [];
  const running = new AbortController();
  onTestFinished(() => running.abort());
  const send = (data: unknown, source = parent): void =>
    void dispatchEvent(new MessageEvent('message', { data, source, origin: 'https://crm.example' }));
  keepEarlyMessages();
  for (let index = 0; index < 10; index += 1) send(index);
  send('x'.repeat(10_000_001));
  send('foreign', window);
  addEventListener('message', ({ data, origin }) => received.push([data, origin]), {
    signal: running.signal,
  });
  replayEarlyMessages();
  expect(received).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((index) => [index, 'https://crm.example']));
  send('later');
  replayEarlyMessages();
  expect(received).toHaveLength(9);
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createSessionChannel,
  openChannel as openBrowserChannel,
  type SessionChannel,
  type TabMessage,
} from './session-channel.ts';
import type { SignedIn } from './session-state.ts';
import { refusedCall } from '#src/session/testing/fake-tabs.ts';
import { tokenOf } from '#src/api/testing/ids.ts';

const session: SignedIn = {
  status: 'signed-in',
  token: tokenOf('secret-key'),
  kind: { type: 'key' },
  signInId: 'abc',
  startedAt: 5,
  remember: false,
  partner: false,
  account: 'unavailable',
};

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const channel of open.splice(0)) channel.close();
});

function openChannel(): SessionChannel {
  const opened = openBrowserChannel();
  if (opened === null) throw new Error('No channel between tabs');
  open.push(opened.channel);
  return createSessionChannel(opened);
}

/** What another tab hears of `send`; a hello at the end says that nothing more will come. */
async function heard(send: () => void): Promise<readonly TabMessage[]> {
  const receiver = openChannel();
  const messages: TabMessage[] = [];
  await new Promise<void>((resolve) => {
    receiver.listen((message) => (message.type === 'hello' ? resolve() : messages.push(message)));
    send();
    openChannel().send({ type: 'hello' });
  });
  return messages;
}

function sendRaw(...messages: readonly unknown[]): void {
  const channel = new BroadcastChannel('person-visitors.session');
  open.push(channel);
  for (const message of messages) channel.postMessage(message);
}

describe('the channel between tabs', () => {
  it('carries a session with a token that works', async () => {
    const [message] = await heard(() => openChannel().send({ type: 'signed-in', session, answer: true }));
    expect(message).toMatchObject({ type: 'signed-in', answer: true });
    expect(message?.type === 'signed-in' && message.session.token.reveal()).toBe('secret-key');
  });

  it('carries the end of a session', async () => {
    const end = {
      mnemonic: 'access_token_invalid',
      kind: { type: 'key' },
      remember: true,
      endedAt: 5,
      call: refusedCall(4),
    } as const;
    const messages = await heard(() => {
      openChannel().send({ type: 'signed-out', signInId: 'abc', startedAt: 3, end });
      openChannel().send({ type: 'signed-out', signInId: 'abc', startedAt: 3, end: null });
    });
    expect(messages).toEqual([
      { type: 'signed-out', signInId: 'abc', startedAt: 3, end },
      { type: 'signed-out', signInId: 'abc', startedAt: 3, end: null },
    ]);
  });

  it('sends plain data', async () => {
    const receiver = new BroadcastChannel('person-visitors.session');
    open.push(receiver);
    const data: unknown[] = [];
    await new Promise<void>((resolve) => {
      receiver.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (data.push(event.data) === 3) resolve();
      });
      const sender = openChannel();
      sender.send({ type: 'hello' });
      sender.send({ type: 'signed-in', session, answer: true });
      sender.send({ type: 'signed-out', signInId: 'abc', startedAt: 3, end: null });
    });
    expect(data).toEqual([
      { type: 'hello' },
      {
        type: 'signed-in',
        session: {
          status: 'signed-in',
          token: 'secret-key',
          kind: { type: 'key' },
          signInId: 'abc',
          startedAt: 5,
          remember: false,
          partner: false,
          account: 'unavailable',
        },
        answer: true,
      },
      { type: 'signed-out', signInId: 'abc', startedAt: 3, end: null },
    ]);
  });

  it('drops what no viewer sent', async () => {
    const messages = await heard(() =>
      sendRaw(
        null,
        'signed-out',
        42,
        {},
        { type: 'goodbye' },
        { type: 'signed-in' },
        { type: 'signed-out' },
        {
          type: 'signed-in',
          session: { token: '' },
          answer: true,
        },
      ),
    );
    expect(messages).toEqual([]);
  });

  it.each([
    ['has none', undefined],
    [
      'refuses one',
      () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
  ])('is silent where the browser %s', (_where, value) => {
    vi.stubGlobal('BroadcastChannel', value);
    const channel = createSessionChannel();
    expect(() => {
      channel.listen(() => {});
      channel.send({ type: 'hello' });
    }).not.toThrow();
  });
});

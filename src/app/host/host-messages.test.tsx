// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { act } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { followFindLinks, LinkAddress } from '#src/features/find/search-of-entry.tsx';
import { createStore } from '#src/lib/create-store.ts';
import type { SessionState } from '#src/session/session-state.ts';
import { createPreferences } from '#src/session/stores/preferences.ts';
import { createSearches } from '#src/session/stores/searches.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { signedInAs } from '#src/session/testing/fake-tabs.ts';
import { render } from '#src/ui/testing/render.tsx';
import { HostMessages } from './host-messages.tsx';

const signedIn = vi.hoisted(() => ({ services: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => signedIn.services,
}));

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** Of another account. */
const boris = signedInAs('boris');

const ended: SessionState = {
  status: 'signed-out',
  end: {
    mnemonic: 'access_token_expired',
    kind: { type: 'key' },
    remember: false,
    endedAt: 0,
    call: { method: 'get.calls_report', requestId: '1', at: 0, httpStatus: 200, code: null },
  },
};

/** A frame at a path, the page around which says whom it is about. */
function openFrame(path: string) {
  history.replaceState(null, '', path);
  const searches = createSearches({ hash: '', takeCall: () => null, queryClient: new QueryClient() });
  const session = createStore<SessionState>(signedInAs('anna'));
  const preferences = createPreferences(blockedStorage());
  const services = { searches, session, preferences };
  signedIn.services = services;
  // As in `main.tsx`: before those who draw hear of it.
  session.subscribe(() => {
    const state = session.getState();
    if (state.status === 'signed-out') searches.endSignIn();
    else if (state.signInId === boris.signInId) searches.endAccount();
  });
  // Of the session they only use the store.
  followFindLinks(services as unknown as Parameters<typeof followFindLinks>[0]);
  const asked = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => {});
  render(
    <BrowserRouter useTransitions={false}>
      <LinkAddress />
      <HostMessages />
    </BrowserRouter>,
  );
  const show = (contact: object): void =>
    act(() => {
      vi.advanceTimersByTime(2000);
      const data = { type: 'person-visitors:show', ...contact };
      dispatchEvent(new MessageEvent('message', { data, source: window }));
    });
  const timesAsked = (): number => asked.mock.calls.filter(([message]) => typeof message === 'object').length;
  return { searches, session, show, timesAsked };
}

/** The search of a contact's phone has ended. */
const finish = ({ searches }: ReturnType<typeof openFrame>): string => {
  const { id } = searches.getState().searches.at(-1) ?? expect.fail();
  searches.update(id, { steps: [{ report: 'call', window: 0 }], wasOpened: true });
  return id;
};

const phone = { phone: '+79161234567' };

it('a contact is searched for once; what is known already is the frame’s link, too', () => {
  const frame = openFrame('/?embed=1');
  frame.show(phone);
  const id = finish(frame);
  frame.show({ personId: 5 });
  expect(location.pathname).toBe('/persons/5');
  expect(frame.searches.getState().link).toBeNull();
  frame.show(phone);
  expect(location.pathname).toBe('/find');
  expect(frame.searches.getState()).toMatchObject({
    link: { begun: id },
    searches: [{ id, wasOpened: false }],
  });
});

it('after a token has ended, the host is asked once more when somebody signs in, who is shown the same', () => {
  const frame = openFrame('/?embed=1');
  frame.show(phone);
  finish(frame);
  expect(frame.timesAsked()).toBe(1);
  act(() => frame.session.setState(ended));
  expect(frame.timesAsked()).toBe(1);
  act(() => frame.session.setState(boris));
  expect(frame.timesAsked()).toBe(2);
  expect(frame.searches.getState().searches).toEqual([]);
  frame.show(phone);
  expect(frame.searches.getState().searches).toHaveLength(1);
});

it('the same agent’s search, which begins anew by itself, is not begun by the host as well', () => {
  const frame = openFrame('/?embed=1');
  frame.show(phone);
  finish(frame);
  act(() => {
    frame.session.setState(ended);
    frame.session.setState(signedInAs('anna, again'));
  });
  frame.show(phone);
  expect(frame.searches.getState().searches).toMatchObject([{ steps: [], wasOpened: false }]);
});

it('the host is asked after a sign-out, and not once more by the next sign-in', () => {
  const frame = openFrame('/?embed=1');
  act(() => frame.session.setState({ status: 'signed-out', end: null }));
  expect(frame.timesAsked()).toBe(2);
  act(() => frame.session.setState(boris));
  expect(frame.timesAsked()).toBe(2);
});

it('a person who is on the screen stays as the agent has them there', () => {
  const { show } = openFrame('/persons/5?embed=1&sort=name#q=anna');
  show({ personId: 5 });
  expect(location.href).toContain('/persons/5?embed=1&sort=name#q=anna');
  show({ personId: 6 });
  expect(location.href).toContain('/persons/6?embed=1');
});

// @vitest-environment jsdom
import { act } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { createSearches, SearchesProvider } from '#src/search/searches.tsx';
import { createPreferences } from '#src/session/preferences.ts';
import type { SessionState } from '#src/session/session.ts';
import { createStore } from '#src/session/storage.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { rejection, signedInAs } from '#src/session/testing/fake-tabs.ts';
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

const ended: SessionState = {
  status: 'signed-out',
  end: { error: rejection(0), kind: { type: 'key' }, remember: false, endedAt: 0 },
};

function openFrame(path: string) {
  history.replaceState(null, '', path);
  const session = createStore<SessionState>(signedInAs('anna'));
  signedIn.services = { session, preferences: createPreferences(blockedStorage()) };
  const posted = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => {});
  render(
    <BrowserRouter useTransitions={false}>
      <SearchesProvider value={createSearches(null)}>
        <HostMessages />
      </SearchesProvider>
    </BrowserRouter>,
  );
  const show = (contact: object): void =>
    act(() => {
      vi.advanceTimersByTime(2000);
      const data = { type: 'person-visitors:show', ...contact };
      dispatchEvent(new MessageEvent('message', { data, source: window }));
    });
  const readyCount = (): number =>
    posted.mock.calls.filter(([message]) => typeof message === 'object').length;
  return { session, show, readyCount };
}

it.each<[string, SessionState, number]>([
  ['when somebody signs in after a token has ended', ended, 1],
  ['after a sign-out, and not by the next sign-in', { status: 'signed-out', end: null }, 2],
])('frame is ready once more %s', (_title, state, count) => {
  const { session, readyCount } = openFrame('/?embed=1');
  expect(readyCount()).toBe(1);
  act(() => session.setState(state));
  expect(readyCount()).toBe(count);
  act(() => session.setState(signedInAs('of another account')));
  expect(readyCount()).toBe(2);
});

it('posted person who is shown leaves the page as it is', () => {
  const { show } = openFrame('/persons/5?embed=1&sort=name#q=anna');
  show({ personId: 5 });
  expect(location.href).toContain('/persons/5?embed=1&sort=name#q=anna');
  show({ personId: 6 });
  expect(location.href).toContain('/persons/6?embed=1');
});

import { act } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { toToken } from '#src/domain/testing/ids.ts';
import { ServicesProvider } from '#src/session/services.tsx';
import type { Session } from '#src/session/session.ts';
import { getSignInId, otherSignIn, rejection } from '#src/session/testing/fake-tabs.ts';
import { createServices } from '#src/session/testing/signed-in.tsx';
import { render } from '#src/ui/testing/render.tsx';
import { HostMessages } from './host-messages.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

function openFrame(path: string) {
  history.replaceState(null, '', path);
  const services = createServices();
  const posted = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => {});
  render(
    <ServicesProvider value={services}>
      <BrowserRouter useTransitions={false}>
        <HostMessages />
      </BrowserRouter>
    </ServicesProvider>,
  );
  const show = (contact: object): void =>
    act(() => {
      vi.advanceTimersByTime(2000);
      const data = { type: 'person-visitors:show', ...contact };
      dispatchEvent(new MessageEvent('message', { data, source: window }));
    });
  const readyCount = (): number =>
    posted.mock.calls.filter(([message]) => typeof message === 'object').length;
  return { session: services.session, show, readyCount };
}

const endToken = (session: Session) =>
  session.tokenRejected(getSignInId({ session }), toToken('secret-key'), rejection());

it.each<[string, (session: Session) => void, number]>([
  ['when somebody signs in after a token has ended', endToken, 1],
  ['after a sign-out, and not by the next sign-in', ({ signOut }) => signOut(), 2],
])('frame is ready once more %s', (_title, end, count) => {
  const { session, readyCount } = openFrame('/?embed=1');
  expect(readyCount()).toBe(1);
  act(() => end(session));
  expect(readyCount()).toBe(count);
  act(() => session.signIn(otherSignIn()));
  expect(readyCount()).toBe(2);
});

it('posted person who is shown leaves the page as it is', () => {
  const { show } = openFrame('/persons/5?embed=1&sort=name#q=anna');
  show({ personId: 5 });
  expect(location.href).toContain('/persons/5?embed=1&sort=name#q=anna');
  show({ personId: 6 });
  expect(location.href).toContain('/persons/6?embed=1');
});

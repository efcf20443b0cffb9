import { act } from '@testing-library/react';
import { BrowserRouter } from 'react-router-dom';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { toToken } from '#src/domain/testing/ids.ts';
import { ServicesProvider } from '#src/session/services.tsx';
import type { Session } from '#src/session/session.ts';
import { getSignInId, keySignIn, otherSignIn, rejection } from '#src/session/testing/fake-tabs.ts';
import { createServices } from '#src/session/testing/signed-in.tsx';
import { render } from '#src/ui/testing/render.tsx';
import { HostMessages } from './host-messages.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

function openFrame(path: string, state: unknown = null) {
  history.replaceState(state, '', path);
  const services = createServices();
  const posted = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => {});
  render(
    <ServicesProvider value={services}>
      <BrowserRouter useTransitions={false}>
        <HostMessages />
      </BrowserRouter>
    </ServicesProvider>,
  );
  const show = (contact: object) =>
    act(async () => {
      const data = { type: 'person-visitors:show', ...contact };
      dispatchEvent(new MessageEvent('message', { data, source: window }));
      await vi.advanceTimersByTimeAsync(2000);
    });
  const readyCount = (): number =>
    posted.mock.calls.filter(([message]) => typeof message === 'object').length;
  return { session: services.session, show, readyCount };
}

const endToken = (session: Session) =>
  session.tokenRejected(getSignInId({ session }), toToken('secret-key'), rejection());

it('frame is ready once more for another agent', () => {
  const { session, readyCount } = openFrame('/?embed=1');
  const counts: number[] = [];
  for (const change of [
    () => endToken(session),
    () => session.signIn(keySignIn()),
    session.signOut,
    () => session.signIn(otherSignIn()),
  ]) {
    act(change);
    counts.push(readyCount());
  }
  expect(counts).toEqual([1, 1, 1, 2]);
});

it('frame of Bitrix24 stays one after a reload at another page', () => {
  const { readyCount } = openFrame('/bitrix24');
  openFrame('/persons/5?embed=1', history.state);
  expect(history.state).toMatchObject({ bitrix24: true });
  expect(readyCount()).toBe(0);
});

it('posted person who is shown leaves the page as it is', async () => {
  const { show } = openFrame('/persons/5?embed=1&sort=name#q=anna');
  await show({ personId: 5 });
  expect(location.href).toContain('/persons/5?embed=1&sort=name#q=anna');
  await show({ personId: 6 });
  expect(location.href).toContain('/persons/6?embed=1');
});

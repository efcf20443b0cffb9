// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import type { Request } from '#src/api/request.ts';
import { FakeBrowser } from '#src/session/testing/fake-tabs.ts';
import { renderHook } from '#src/ui/testing/render.tsx';
import { emptyValues, useSignIn } from './use-sign-in.ts';

const given = vi.hoisted(() => ({ services: {} }));

vi.mock('#src/session/services.tsx', () => ({ useServices: () => given.services }));

it('a session ends when the API says, also after a reload', async () => {
  const answers: Record<string, unknown> = {
    'login.user': { access_token: 'fresh', expire_at: 1_700_000_600 },
    'getobj.account': {},
  };
  const call = async ({ method, parse }: Request<unknown>) => parse(answers[method], null);
  const browser = new FakeBrowser();
  const { session } = browser.openTab();
  given.services = { api: { call }, session };
  const { latest } = renderHook(() => useSignIn(), {});
  await act(() => latest().signIn({ ...emptyValues, method: 'password', login: 'anna', password: 'pass' }));
  expect(session.getState()).toMatchObject({ kind: { login: 'anna' } });
  expect(browser.openTab().session.getState()).toMatchObject({
    kind: { type: 'session', expiresAt: 1_700_000_600_000 },
  });
});

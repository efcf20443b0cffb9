import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { bitrix24, bitrix24State } from './bitrix24.ts';
import { startHost } from './testing/fake-parent.ts';

const origin = 'https://shop.bitrix24.ru';

type Rest = Readonly<Record<string, unknown>>;

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** Plays a portal, which opens the frame with `init` and answers REST calls with `rest`: a body, a text as it is, or never. */
async function startPortal(init: object, rest: Rest = {}, name = 'shop.bitrix24.ru|1|app.sid') {
  window.name = name;
  const calls: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { body, signal }: { body: string; signal?: AbortSignal }) => {
    calls.push(`${url} ${body}`);
    const method = /(\w+\.\w+\.\w+)\.json$/.exec(url)?.[1] ?? '';
    const answer = rest[`${method} ${new URLSearchParams(body).get('auth')}`] ?? rest[method];
    if (answer instanceof Promise)
      await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('Aborted'))));
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), { status: 401 });
  });
  const frame = startHost(bitrix24, origin);
  const answered = new Set<unknown>();
  const replies: Rest = {
    getInitData: { AUTH_ID: 'secret', ...init },
    refreshAuth: { AUTH_ID: 'renewed' },
  };
  const keys: Record<string, string> = {};
  const answer = async (): Promise<void> => {
    for (const [text] of frame.posted()) {
      const [, command = '', key = ''] = /^(\w+):(?:.*:)?(\w+):app\.sid$/.exec(String(text)) ?? [];
      keys[command] = key;
      if (answered.has(key)) continue;
      answered.add(key);
      if (command in replies) frame.send(`${key}:${JSON.stringify(replies[command])}`);
      await vi.advanceTimersByTimeAsync(0);
    }
  };
  // Until nothing more is asked.
  for (let round = 0; round < 3; round += 1) await answer();
  const change = async (call: object): Promise<void> => {
    frame.send(`${keys['placementBindEvent']}:${JSON.stringify(call)}`);
    for (let round = 0; round < 3; round += 1) await answer();
  };
  return { ...frame, calls, change, state: () => bitrix24State.getState() };
}

const tab = (type: string, id: unknown = '8061') => ({
  PLACEMENT: `CRM_${type}_DETAIL_TAB`,
  PLACEMENT_OPTIONS: { ID: id },
});
const call = (options: object) => ({ PLACEMENT: 'CALL_CARD', PLACEMENT_OPTIONS: options });
const anna = { result: { PHONE: [{ VALUE: '12' }, { VALUE: '+79161234567' }], EMAIL: [{ VALUE: 'a@b.c' }] } };
const onlyEmail = { result: { EMAIL: [{ VALUE: 'a@b.c' }] } };
const phone = '+79161234567';

it.each<[string, object, Rest, object, number]>([
  ['contact’s tab', tab('CONTACT'), { 'crm.contact.get': anna }, { phone, email: 'a@b.c' }, 1],
  ['lead’s tab', tab('LEAD'), { 'crm.lead.get': onlyEmail }, { email: 'a@b.c' }, 1],
  [
    'deal’s tab',
    tab('DEAL'),
    { 'crm.deal.get': { result: { CONTACT_ID: '7' } }, 'crm.contact.get': anna },
    { phone },
    2,
  ],
  ['deal without a contact', tab('DEAL'), { 'crm.deal.get': { result: { CONTACT_ID: '0' } } }, {}, 1],
  [
    'options as JSON',
    { ...tab('LEAD'), PLACEMENT_OPTIONS: '{"ID":5}' },
    { 'crm.lead.get': anna },
    { phone },
    1,
  ],
  ['call', call({ PHONE_NUMBER: phone, CRM_ENTITY_TYPE: 'LEAD', CRM_ENTITY_ID: 5 }), {}, { phone }, 0],
  [
    'call without a number',
    call({ PHONE_NUMBER: 'unknown', CRM_ENTITY_TYPE: 'LEAD', CRM_ENTITY_ID: '5' }),
    { 'crm.lead.get': anna },
    { phone },
    1,
  ],
  ['call of a company', call({ CRM_ENTITY_TYPE: 'COMPANY', CRM_ENTITY_ID: 5 }), {}, {}, 0],
  ['call of a type that is none', call({ CRM_ENTITY_TYPE: 'constructor', CRM_ENTITY_ID: 5 }), {}, {}, 0],
  ['ID that is a path', tab('CONTACT', '../user'), {}, {}, 0],
  [
    'fields that are none',
    tab('CONTACT'),
    { 'crm.contact.get': { result: { PHONE: 'x', EMAIL: [5] } } },
    {},
    1,
  ],
])('%s shows its contact', async (_, init, rest, expected, callCount) => {
  const { shown, calls, posted, state } = await startPortal(init, rest);
  expect(shown).toMatchObject([expected]);
  expect(calls).toHaveLength(callCount);
  expect(calls.every((each) => each.startsWith(`${origin}/rest/`))).toBe(true);
  expect(new Set(posted().map(([, target]) => target))).toEqual(new Set([origin]));
  // The line above the look-up, where the contact cannot be searched for.
  expect(state()).toEqual({ kind: 'noContact' });
});

it('call shows its next number, and the last of a thousand', async () => {
  const { shown, change } = await startPortal(call({ PHONE_NUMBER: phone }));
  for (let last = 0; last < 1000; last += 1) void change({ PHONE_NUMBER: `+7916000${1000 + last}` });
  await change({ PHONE_NUMBER: '+79160009999' });
  expect(shown.at(-1)).toEqual({ phone: '+79160009999' });
});

it.each<[string, unknown, string, string]>([
  ['HTML', '<html>Sign in</html>', 'HTTP 401', ''],
  ['JSON that is none of REST', '{"ok":true}', 'HTTP 401', ''],
  ['no network', undefined, 'network', ''],
  [
    'a refusal',
    { error: 'ACCESS_DENIED', error_description: 'No right of secret' },
    'ACCESS_DENIED',
    'No right of …',
  ],
  ['a token that has expired twice', { error: 'expired_token' }, 'expired_token', ''],
])('REST that answers with %s is a failure, without the token', async (_, answer, code, message) => {
  const { shown, state, posted } = await startPortal(tab('LEAD'), { 'crm.lead.get': answer });
  expect(state()).toMatchObject({ kind: 'failed', error: { code, message } });
  expect(shown).toEqual([{}]);
  expect(posted().filter(([text]) => String(text).startsWith('refreshAuth')).length).toBeLessThan(2);
});

it('token that has expired is renewed', async () => {
  const expired = { error: 'expired_token', error_description: 'The access token expired' };
  const rest = { 'crm.lead.get secret': expired, 'crm.lead.get renewed': anna };
  const { shown, calls } = await startPortal(tab('LEAD'), rest);
  expect(shown).toMatchObject([{ phone }]);
  expect(calls).toHaveLength(2);
});

it('REST that does not answer within 15 s is a failure, and is tried again by a press', async () => {
  const never = new Promise<never>(() => {});
  const rest: Record<string, unknown> = { 'crm.lead.get': never };
  const { shown, state } = await startPortal(tab('LEAD'), rest);
  await vi.advanceTimersByTimeAsync(15_000);
  const failed = state();
  expect(failed).toMatchObject({ kind: 'failed', error: { code: 'timeout' } });
  rest['crm.lead.get'] = onlyEmail;
  if (failed.kind === 'failed') failed.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown.at(-1)).toMatchObject({ email: 'a@b.c' });
});

it.each<[string, string]>([
  ['of another host', 'evil.example|1|app.sid'],
  ['over http', 'shop.bitrix24.ru|0|app.sid'],
  ['without an application', 'shop.bitrix24.ru|1'],
  ['that is empty', ''],
])('window name %s gets no contact, and no token leaves', async (_, name) => {
  const { shown, calls, state } = await startPortal(tab('LEAD'), { 'crm.lead.get': anna }, name);
  await vi.advanceTimersByTimeAsync(5000);
  expect(state()).toMatchObject({ kind: 'failed', error: null });
  expect([shown, calls]).toEqual([[{}], []]);
});

it.each<[string, object, object]>([
  ['installation', { INSTALL: true, IS_ADMIN: true }, { isInstalling: true, isAdmin: true }],
  ['application', { PLACEMENT: 'DEFAULT', IS_ADMIN: false }, { isInstalling: false, isAdmin: false }],
])('%s shows no contact', async (_, init, expected) => {
  const { shown, state } = await startPortal(init);
  expect(state()).toMatchObject({ kind: 'start', ...expected });
  expect(shown).toEqual([]);
});

it('answer of another origin or window is not heard, nor one before the question', async () => {
  window.name = 'shop.bitrix24.ru|1|app.sid';
  const { send, posted, shown } = startHost(bitrix24, origin);
  const key = /:(\w+):/.exec(String(posted()[0]?.[0]))?.[1];
  const answer = JSON.stringify({ AUTH_ID: 'evil', ...call({ PHONE_NUMBER: phone }) });
  for (const other of [{ origin: 'https://evil.example' }, { source: window }])
    send(`${key}:${answer}`, other);
  send(`other:${answer}`);
  await vi.advanceTimersByTimeAsync(4999);
  expect(shown).toEqual([]);
  send(`${key}:${answer}`);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([{ phone }]);
});

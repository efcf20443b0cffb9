import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { bitrix24, bitrix24State } from './bitrix24.ts';
import { startHost } from './testing/fake-parent.ts';

const origin = 'https://shop.bitrix24.ru';

type Rest = Readonly<Record<string, unknown>>;

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** Plays a portal, which opens the frame with `init`, and gets the contact, lead or deal of `rest`. */
async function startPortal(init: object, rest: Rest = {}, name = 'shop.bitrix24.ru|1|app.sid') {
  window.name = name;
  const calls: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    calls.push(url);
    return Response.json({ result: rest[/crm\.(\w+)\.get\.json$/.exec(url)?.[1] ?? ''] });
  });
  const frame = startHost(bitrix24, origin);
  const [, key] = /^getInitData:(\w+):app\.sid$/.exec(String(frame.posted()[0]?.[0])) ?? [];
  frame.send(`${key}:${JSON.stringify({ AUTH_ID: 'secret', ...init })}`);
  await vi.advanceTimersByTimeAsync(0);
  return { ...frame, calls, state: () => bitrix24State.getState() };
}

const tab = (type: string, id: unknown = '8061') => ({
  PLACEMENT: `CRM_${type}_DETAIL_TAB`,
  PLACEMENT_OPTIONS: { ID: id },
});
const call = (type: string, more: object = {}) => ({
  PLACEMENT: 'CALL_CARD',
  PLACEMENT_OPTIONS: { CRM_ENTITY_TYPE: type, CRM_ENTITY_ID: '5', ...more },
});
const phone = '+79161234567';
const anna = { PHONE: [{ VALUE: '12' }, { VALUE: phone }], EMAIL: [{ VALUE: 'a@b.c' }] };
const onlyEmail = { EMAIL: [{ VALUE: 'a@b.c' }] };
const json = { ...tab('LEAD'), PLACEMENT_OPTIONS: '{"ID":5}' };

it.each<[string, object, Rest, object, number]>([
  ['contact’s tab', tab('CONTACT'), { contact: anna }, { phone, email: 'a@b.c' }, 1],
  ['lead’s tab', tab('LEAD'), { lead: onlyEmail }, { email: 'a@b.c' }, 1],
  ['deal’s tab', tab('DEAL'), { deal: { CONTACT_ID: '7' }, contact: anna }, { phone }, 2],
  ['deal without a contact', tab('DEAL'), { deal: { CONTACT_ID: '0' } }, {}, 1],
  ['options as JSON', json, { lead: anna }, { phone }, 1],
  ['call', call('LEAD', { PHONE_NUMBER: phone }), {}, { phone }, 0],
  ['call without a number', call('LEAD', { PHONE_NUMBER: 'unknown' }), { lead: anna }, { phone }, 1],
  ['call of a company', call('COMPANY'), {}, {}, 0],
  ['call of a type that is none', call('constructor'), {}, {}, 0],
  ['ID that is a path', tab('CONTACT', '../user'), {}, {}, 0],
  ['fields that are none', tab('CONTACT'), { contact: { PHONE: 'x', EMAIL: [5] } }, {}, 1],
])('%s shows its contact', async (_, init, rest, expected, callCount) => {
  const { shown, calls, posted, state } = await startPortal(init, rest);
  expect(shown).toMatchObject([expected]);
  expect(calls).toHaveLength(callCount);
  expect(calls.every((each) => each.startsWith(`${origin}/rest/`))).toBe(true);
  expect(new Set(posted().map(([, target]) => target))).toEqual(new Set([origin]));
  // The line above the look-up, where the contact cannot be searched for.
  expect(state()).toEqual({ kind: 'noContact' });
});

it.each<[string, string]>([
  ['of another host', 'evil.example|1|app.sid'],
  ['over http', 'shop.bitrix24.ru|0|app.sid'],
  ['without an application', 'shop.bitrix24.ru|1'],
  ['that is empty', ''],
])('window name %s gets no contact, and no token leaves', async (_, name) => {
  const { shown, calls, state } = await startPortal(tab('LEAD'), { lead: anna }, name);
  await vi.advanceTimersByTimeAsync(5000);
  expect(state()).toMatchObject({ kind: 'failed', error: null });
  expect([shown, calls]).toEqual([[], []]);
});

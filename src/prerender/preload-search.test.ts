import { beforeEach, expect, it, vi } from 'vitest';
import { answerTo, fakeFetch, jsonResponse, type SentCall } from '#src/api/testing/fake-fetch.ts';
import type { DefaultCountry } from '#src/domain/phone.ts';
import type { SignedIn } from '#src/session/stored-session.ts';
import { signedInAs, vokzal } from '#src/session/testing/fake-tabs.ts';
import type { PreloadedPerson } from './handover.ts';
import { callSearch } from './preload-search.ts';

const signedIn = (isPartner = false): SignedIn => ({
  ...signedInAs('a'),
  account: { ...vokzal, isPartner },
});

const defaultCountry: DefaultCountry = 'RU';
let respond: (call: SentCall) => Response = () => jsonResponse({});
const { fetch, calls } = fakeFetch((call) => respond(call));
const found: PreloadedPerson[] = [];
let isSignedIn = true;
const search = (findHash: string, query = '', session = signedIn()) =>
  callSearch(
    { findHash, defaultCountry, call: null, isSignedIn: () => isSignedIn },
    new URLSearchParams(query),
    session,
    (person) => {
      found.push(person);
    },
    fetch,
  );
const methods = () => calls.map(({ body }) => body['method']);

beforeEach(() => {
  calls.splice(0);
  found.splice(0);
  isSignedIn = true;
  respond = () => jsonResponse({});
  vi.stubGlobal('navigator', { onLine: true });
});

it.each([
  ['#phone=8+916+555+12+34', '', 'get.calls_report', '79165551234'],
  ['#email=anna@vokzal.example', '', 'get.contacts', 'anna@vokzal.example'],
  ['#name=%D0%90%D0%BD%D0%BD%D0%B0', 'user_id=5', 'get.calls_report', 'Анна'],
])('the first call of a link to a search: %s %s', async (hash, query, method, text) => {
  const call = search(hash, query);
  expect(call?.method).toBe(method);
  await call?.answer;
  expect(methods()).toEqual([method]);
  expect(JSON.stringify(calls[0]?.body['params'])).toContain(text);
  expect(calls[0]?.body['params']).toMatchObject({
    access_token: 'key',
    ...(query === '' ? {} : { user_id: 5 }),
  });
});

it.each([
  ['what is no phone', '#phone=anonymous', '', signedIn()],
  ['nothing', '#phone=', '', signedIn()],
  ['a user_id that is none', '#phone=79165551234', 'user_id=x', signedIn()],
  ['a partner without a customer', '#phone=79165551234', '', signedIn(true)],
  ['nobody, offline', '#phone=79165551234', '', signedIn(), false],
])(
  'the first call of a link to a search is not sent for %s',
  (_what, hash, query, session, onLine = true) => {
    vi.stubGlobal('navigator', { onLine });
    expect(search(hash, query, session)).toBeNull();
    expect(calls).toEqual([]);
  },
);

const anna = { person_id: 7_000_000_005, visitor_id: 1 };
const nobody = { person_id: null, visitor_id: null };
const link = '#phone=79165551234';
const answering =
  (result: unknown, status = 200) =>
  (call: SentCall) =>
    answerTo(call, { result }, { status });

it.each([
  ['one call', [anna]],
  ['several of one person, and others, of nobody', [nobody, { ...anna, visitor_id: 2 }, anna, {}]],
])('the call for the person whom its answer names is sent at once for %s', async (_what, data) => {
  respond = answering({ data });
  await search(link, 'user_id=5', signedIn(true))?.answer;
  expect(methods()).toEqual(['get.calls_report', 'get.person_visitors']);
  expect(calls[1]?.body['params']).toEqual({ access_token: 'key', user_id: 5, person_id: anna.person_id });
  expect(found).toMatchObject([
    { call: { personId: anna.person_id, userId: 5 }, address: { personId: anna.person_id, userId: 5 } },
  ]);
  expect(found[0]?.call.requestId).toBe(calls[1]?.body['id']);
});

it.each([
  ['calls of nobody', { data: [nobody] }],
  ['two people', { data: [anna, { person_id: 6, visitor_id: 2 }] }],
  ['a visitor alone', { data: [{ person_id: null, visitor_id: 1 }] }],
  ['a visitor who may be somebody else', { data: [anna, { person_id: null, visitor_id: 2 }] }],
  ['an id beyond what a number can hold', { data: [{ ...anna, person_id: 2 ** 53 }] }],
  ['a row that is none', { data: [anna, null] }],
  ['no list', { data: anna }],
  ['an error’s status', { data: [anna] }, 500],
])(
  'the call for the person whom its answer names is not sent for %s',
  async (_what, result, status = 200) => {
    respond = answering(result, status);
    await search(link)?.answer;
    expect(methods()).toEqual(['get.calls_report']);
    expect(found).toEqual([]);
  },
);

it('the call for the person whom its answer names is not sent offline', async () => {
  respond = (call) => {
    vi.stubGlobal('navigator', { onLine: false });
    return answering({ data: [anna] })(call);
  };
  await search(link)?.answer;
  expect(methods()).toEqual(['get.calls_report']);
});

it('the call for the person whom its answer names is not sent if another account has signed in meanwhile', async () => {
  respond = (call) => {
    isSignedIn = false;
    return answering({ data: [anna] })(call);
  };
  await search(link)?.answer;
  expect(methods()).toEqual(['get.calls_report']);
  expect(found).toEqual([]);
});

it('the call for the person whom its answer names is not sent when the first is aborted, as at a sign-out', async () => {
  respond = answering({ data: [anna] });
  const call = search(link);
  call?.abort();
  await expect(call?.answer).rejects.toThrow('abort');
  expect(methods()).toEqual(['get.calls_report']);
  expect(found).toEqual([]);
});

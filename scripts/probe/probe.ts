// Each reading method once, with the requests that the viewer itself sends. Only names of fields and mnemonics are printed: no value of
// an answer, and no name that could be one.
import { fieldsOf, type MethodName } from '#simulator/contract/contract.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { dayReport } from '#src/api/reports/day-report.ts';
import { contactsWithEmail } from '#src/api/reports/search-filters.ts';
import type { Request } from '#src/api/request.ts';
import { accountOf } from '#src/api/requests/account.ts';
import { callsReport } from '#src/api/requests/calls-report.ts';
import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { chatsReport } from '#src/api/requests/chats-report.ts';
import { matchingContacts } from '#src/api/requests/contacts.ts';
import { customersOfPartner, customerUsers } from '#src/api/requests/customers.ts';
import { requestsReport } from '#src/api/requests/offline-messages-report.ts';
import { personEvents } from '#src/api/requests/person-events.ts';
import { personForVisitor } from '#src/api/requests/person-for-visitor.ts';
import { personVisitors } from '#src/api/requests/person-visitors.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';
import { usernamesOf } from '#src/api/requests/visitors.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';
import { untilAccepted } from '#src/features/find/search/report-query.ts';
import type { AccessToken } from '#src/lib/access-token.ts';
import { newestYear } from '#src/lib/days.ts';
import type { PersonId, UserId } from '#src/lib/ids.ts';
import { isRecord } from '#src/lib/is-record.ts';

export type ProbeOptions = {
  readonly fetch: Fetch;
  readonly url: string;
  readonly token: AccessToken;
  readonly personId: PersonId;
  /** With a partner's key. */
  readonly userId: UserId | null;
  readonly print: (line: string) => void;
};

const NAME = /^[a-z][a-z_]{0,39}\d?$/;

/** Names; those that could be something else are counted. */
function listed(names: readonly string[]): string {
  const safe = names.filter((name) => NAME.test(name));
  const rest = names.length - safe.length;
  return [...safe, ...(rest > 0 ? [`${rest} more that cannot be printed`] : [])].join(', ');
}

const nameOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && NAME.test(value) ? value : otherwise;

/** What a method answered. `asked`: the fields that the request named. */
function linesOf(method: MethodName, asked: unknown, answer: unknown, status: number): readonly string[] {
  const { error, result } = isRecord(answer) ? answer : {};
  if (isRecord(error)) {
    const { mnemonic, field } = isRecord(error['data']) ? error['data'] : {};
    const by = nameOr(
      mnemonic,
      typeof error['code'] === 'number' ? `code ${error['code']}` : 'without a reason',
    );
    const about = nameOr(field, '');
    return [`${method}: refused, ${by}${about && ` (${about})`}`];
  }
  if (!isRecord(result)) return [`${method}: status ${status}, and no JSON-RPC answer`];
  const rows = [result['data']].flat().filter(isRecord);
  const came = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const named = Array.isArray(asked) ? asked.map(String) : [...fieldsOf(method).keys()];
  // The reference prints the two names of a property beside the fields of `getobj.visitor`.
  const expected = named.filter((name) => method !== 'getobj.visitor' || !['id', 'value'].includes(name));
  const unexpected = listed(came.filter((name) => !expected.includes(name)));
  const missing = rows.length === 0 ? '' : listed(expected.filter((name) => !came.includes(name)));
  return [
    `${method}: answered, rows: ${rows.length}`,
    ...(unexpected === '' ? [] : [`  came and was not expected: ${unexpected}`]),
    ...(missing === '' ? [] : [`  did not come: ${missing}`]),
  ];
}

export async function probe({ fetch, url, token, personId, userId, print }: ProbeOptions): Promise<void> {
  print(
    'This calls up to 13 reading methods once, with at most 13 points: at most 1 each, a refusal is free. It changes nothing.',
  );
  let method: MethodName = 'getobj.account';
  let isAnswered = false;
  const told: Fetch = async (to, init) => {
    isAnswered = false;
    const response = await fetch(to, init).catch((error: unknown) => {
      print(`${method}: no answer`);
      throw error;
    });
    const [answer, request] = [await response.clone().text(), init.body].map(parsed);
    const params = isRecord(request) && isRecord(request['params']) ? request['params'] : {};
    const lines = linesOf(method, params['fields'], answer, response.status);
    isAnswered = lines[0]?.includes(': answered') === true;
    lines.forEach(print);
    return response;
  };
  const api = createDataApi({ fetch: told, url });
  const send = <T>(request: Request<T>): Promise<T> => api.call(request, { token });

  /** null: it failed, or nothing came to call it with. An error's own text is not printed. */
  async function call<T>(name: MethodName, run: (() => Promise<T>) | null): Promise<T | null> {
    method = name;
    if (run === null) print(`${method}: not called, because nothing that came leads to it`);
    const unread = () => {
      if (isAnswered) print('  the viewer cannot read it');
      return null;
    };
    return run === null ? null : run().catch(unread);
  }

  const account = await call('getobj.account', () => send(accountOf(userId)));
  const records = await call('get.person_visitors', () => send(personVisitors({ personId, userId })));
  const visitorId = records?.items[0]?.visitorId ?? null;
  const visitor = visitorId === null ? null : { visitorId, userId };
  await call('getobj.person_for_visitor', visitor && (() => send(personForVisitor(visitor))));
  await call('getobj.visitor', visitor && (() => send(visitorProperties(visitor))));
  await call('get.visitors', visitor && (() => send(usernamesOf(visitor))));
  const days = newestYear(new Date());
  const events = await call('get.person_events', () =>
    send(personEvents({ personId, userId, days, offset: 0 })),
  );
  /** The day of the newest event of a kind; without one, today: the answer may be empty. */
  const ofDay = (kind: string) => {
    const day = events?.items.find(({ type }) => type?.id === kind)?.at?.slice(0, 10) ?? days.till;
    return { personId, userId, day };
  };
  await call('get.calls_report', () => send(dayReport(callsReport, ofDay('call'))));
  const chats = await call('get.chats_report', () => send(dayReport(chatsReport, ofDay('chat'))));
  const chatId = chats?.items[0]?.chatId ?? null;
  await call(
    'get.chat_messages_report',
    chatId === null ? null : () => send(chatMessages({ userId, chatId })),
  );
  await call('get.offline_messages_report', () => send(dayReport(requestsReport, ofDay('offline_message'))));
  // Nobody has this address.
  const filters = contactsWithEmail('nobody@example.com');
  await call('get.contacts', () =>
    untilAccepted(filters, (filter) => send(matchingContacts({ userId, filter }))),
  );
  if (userId === null && !(account !== null && account !== 'unavailable' && account.isPartner)) return;
  await call('get.customers', () => send(customersOfPartner));
  await call('get.customer_users', () => send(customerUsers));
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

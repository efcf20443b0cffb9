// Each reading method once, with the requests that the viewer itself sends.
import type { MethodName } from '#simulator/contract/contract.ts';
import { createDataApi } from '#src/api/data-api.ts';
import type { Request } from '#src/api/request.ts';
import { accountOf } from '#src/api/requests/account.ts';
import { callsReport } from '#src/api/requests/calls-report.ts';
import { dayReport } from '#src/api/reports/day-report.ts';
import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { chatsReport } from '#src/api/requests/chats-report.ts';
import { matchingContacts } from '#src/api/requests/contacts.ts';
import { customersOfPartner, customerUsers } from '#src/api/requests/customers.ts';
import { requestsReport } from '#src/api/requests/offline-messages-report.ts';
import { personEvents } from '#src/api/requests/person-events.ts';
import { personForVisitor } from '#src/api/requests/person-for-visitor.ts';
import { personVisitors } from '#src/api/requests/person-visitors.ts';
import { contactsWithEmail } from '#src/api/reports/search-filters.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';
import { usernamesOf } from '#src/api/requests/visitors.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';
import type { AccessToken } from '#src/lib/access-token.ts';
import { untilAccepted } from '#src/features/find/search/report-query.ts';
import { newestYear } from '#src/lib/days.ts';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import { recordingFetch } from './recording-fetch.ts';
import { linesOf } from './report.ts';

export type ProbeOptions = {
  readonly fetch: Fetch;
  readonly url: string;
  readonly token: AccessToken;
  readonly personId: PersonId;
  /** With a partner's key. */
  readonly userId: UserId | null;
  readonly print: (line: string) => void;
};

const PRICE =
  'This calls up to 13 reading methods once, with at most 13 points: at most 1 each, a refusal is free. It changes nothing.';

export async function probe({ fetch, url, token, personId, userId, print }: ProbeOptions): Promise<void> {
  print(PRICE);
  const recorded = recordingFetch(fetch);
  const api = createDataApi({ fetch: recorded.fetch, url });
  const send = <T>(request: Request<T>): Promise<T> => api.call(request, { token });

  /** null: it failed, or nothing came to call it with. */
  async function call<T>(method: MethodName, run: (() => Promise<T>) | null): Promise<T | null> {
    if (run === null) {
      print(`${method}: not called, because nothing that came leads to it`);
      return null;
    }
    // What failed is read off the recorded answer: an error's own text is not printed.
    const result = await run().then(
      (value) => ({ value }),
      () => null,
    );
    for (const line of linesOf(method, recorded.drain(), result !== null)) print(line);
    return result?.value ?? null;
  }

  const account = await call('getobj.account', () => send(accountOf(userId)));
  const records = await call('get.person_visitors', () => send(personVisitors({ personId, userId })));
  const visitorId = records?.items[0]?.visitorId ?? null;
  const withVisitor = <T>(requestOf: (visitorId: VisitorId) => Request<T>) =>
    visitorId === null ? null : () => send(requestOf(visitorId));
  await call(
    'getobj.person_for_visitor',
    withVisitor((id) => personForVisitor({ visitorId: id, userId })),
  );
  await call(
    'getobj.visitor',
    withVisitor((id) => visitorProperties({ visitorId: id, userId })),
  );
  await call(
    'get.visitors',
    withVisitor((id) => usernamesOf({ visitorId: id, userId })),
  );
  const days = newestYear(new Date());
  const events = await call('get.person_events', () =>
    send(personEvents({ personId, userId, days, offset: 0 })),
  );
  /** The day of the newest event of a kind; without one, today: the answer may be empty. */
  const dayOf = (kind: string) =>
    events?.items.find(({ type }) => type?.id === kind)?.at?.slice(0, 10) ?? days.till;
  const ofDay = (kind: string) => ({ personId, userId, day: dayOf(kind) });
  await call('get.calls_report', () => send(dayReport(callsReport, ofDay('call'))));
  const chats = await call('get.chats_report', () => send(dayReport(chatsReport, ofDay('chat'))));
  const chatId = chats?.items[0]?.chatId ?? null;
  await call(
    'get.chat_messages_report',
    chatId === null ? null : () => send(chatMessages({ userId, chatId })),
  );
  await call('get.offline_messages_report', () => send(dayReport(requestsReport, ofDay('offline_message'))));
  // Nobody has this address.
  await call('get.contacts', () =>
    untilAccepted(contactsWithEmail('nobody@example.com'), (filter) =>
      send(matchingContacts({ userId, filter })),
    ),
  );
  if (userId !== null || (account !== null && account !== 'unavailable' && account.isPartner)) {
    await call('get.customers', () => send(customersOfPartner));
    await call('get.customer_users', () => send(customerUsers));
  }
}

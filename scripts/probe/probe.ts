// Each reading method once, with the requests that the viewer itself sends.
import { getCustomers, getCustomerUsers } from '#src/api/customers.ts';
import type { MethodName } from '#simulator/contract/contract.ts';
import { createDataApi } from '#src/api/data-api.ts';
import {
  getCallDetails,
  getChatDetails,
  getChatMessages,
  getPersonEvents,
  getRequestDetails,
} from '#src/api/history.ts';
import { getContacts } from '#src/api/reports.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';
import { contactsWithEmail } from '#src/api/rpc/search-filters.ts';
import type { AccessToken } from '#src/lib/access-token.ts';
import { untilAccepted } from '#src/features/find/search/search-calls.ts';
import { newestYear } from '#src/lib/history-days.ts';
import type { PersonId, UserId } from '#src/lib/ids.ts';
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
  const who = { token, userId };

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
    for (const line of linesOf(method, recorded.take(), result !== null)) print(line);
    return result?.value ?? null;
  }

  const account = await call('getobj.account', () => api.getAccount(who));
  const records = await call('get.person_visitors', () => api.getPersonVisitors({ ...who, personId }));
  const visitorId = records?.[0]?.visitorId ?? null;
  await call(
    'getobj.person_for_visitor',
    visitorId === null ? null : () => api.getPersonForVisitor({ ...who, visitorId }),
  );
  await call(
    'getobj.visitor',
    visitorId === null ? null : () => api.getVisitorProperties({ ...who, visitorId }),
  );
  await call(
    'get.visitors',
    visitorId === null ? null : () => api.getUsernames({ ...who, ids: [visitorId] }),
  );
  const days = newestYear(new Date());
  const events = await call('get.person_events', () =>
    getPersonEvents(api, { ...who, personId, days, offset: 0 }),
  );
  /** The day of the newest event of a kind; without one, today: the answer may be empty. */
  const dayOf = (kind: string) =>
    events?.items.find(({ type }) => type?.id === kind)?.at?.slice(0, 10) ?? days.till;
  await call('get.calls_report', () => getCallDetails(api, { ...who, personId, day: dayOf('call') }));
  const chats = await call('get.chats_report', () =>
    getChatDetails(api, { ...who, personId, day: dayOf('chat') }),
  );
  const chatId = chats?.items[0]?.chatId ?? null;
  await call(
    'get.chat_messages_report',
    chatId === null ? null : () => getChatMessages(api, { ...who, chatId }),
  );
  await call('get.offline_messages_report', () =>
    getRequestDetails(api, { ...who, personId, day: dayOf('offline_message') }),
  );
  // Nobody has this address.
  await call('get.contacts', () =>
    untilAccepted(contactsWithEmail('nobody@example.com'), (filter) => getContacts(api, { ...who, filter })),
  );
  if (userId !== null || account?.isAgent === true) {
    await call('get.customers', () => getCustomers(api, { token, limit: 1, offset: 0 }));
    await call('get.customer_users', () => getCustomerUsers(api, { token, limit: 1, offset: 0 }));
  }
}

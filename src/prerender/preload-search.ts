// Loaded by the script in the head on the page of a link to a search: sends its first call before the app has loaded, and the
// call for the records of the person whom the answer names.
import { type HttpResult, type Fetch, type PreloadedCall, startPreloadedCall } from '#src/api/exchange.ts';
import { cleanRows, startPersonCall } from '#src/api/person-visitors.ts';
import { parsePersonId, type PersonId } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { parseFindAddress, parseFindLink } from '#src/domain/paths.ts';
import { isCompleteNumber, parseLinkTerm } from '#src/domain/search-term.ts';
import { newestWindow } from '#src/domain/time.ts';
import { firstSearchCall } from '#src/search/search-requests.ts';
import { isPartnerAccount } from '#src/session/account.ts';
import type { SignedIn } from '#src/session/stored-session.ts';
import type { Preload, PreloadedPerson } from './handover.ts';

const API_URL = '/api/v2.0';

/** null where the app would not make the call, or only later. `onPerson`: called with the person when their call is sent. */
export function callSearch(
  preload: Pick<Preload, 'findHash' | 'defaultCountry' | 'call' | 'isSignedIn'>,
  query: URLSearchParams,
  { token, account }: SignedIn,
  onPerson: (person: PreloadedPerson) => void,
  send: Fetch,
): PreloadedCall | null {
  const link = parseFindLink({ hash: preload.findHash });
  const term = link && parseLinkTerm(link, preload.defaultCountry);
  const address = parseFindAddress(query);
  if (!navigator.onLine || term === null || address === null) return null;
  if (term.kind === 'phone' && !isCompleteNumber(term.digits)) return null;
  // A partner has to choose a customer first.
  if (isPartnerAccount(account) && address.userId === null) return null;
  const first = firstSearchCall(term, { ...address, days: newestWindow(new Date()) });
  const call = startPreloadedCall(send, API_URL, token.reveal(), first);
  const callPerson = (answer: HttpResult): void => {
    const personId = singlePersonId(answer, call.requestId);
    if (personId === null || !preload.isSignedIn() || !navigator.onLine) return;
    const person = { personId, userId: address.userId, visitorId: null };
    preload.call = startPersonCall(send, API_URL, token.reveal(), person);
    onPerson({ call: preload.call, address: person, isPlainView: true });
  };
  // Aborted: the sign-in has ended, or the app makes another call.
  call.answer.then(callPerson, () => {});
  return call;
}

/**
 * The only person whom a report's answer names, whom the app is going to open. null where there is none or are several, where a
 * visitor may be somebody else, and for whatever is not as documented: these are left to the app.
 */
function singlePersonId(answer: HttpResult, requestId: string): PersonId | null {
  if (answer.kind !== 'answer' || answer.status !== 200) return null;
  const named = new Set((cleanRows(answer.text, requestId) ?? [null]).filter(hasId).map(personOf));
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

/** False for a row without any ID, which leads to nobody. */
const hasId = (row: unknown): boolean =>
  !isJsonObject(row) || (row['person_id'] ?? null) !== null || (row['visitor_id'] ?? null) !== null;

const personOf = (row: unknown): PersonId | null =>
  isJsonObject(row) ? parsePersonId(row['person_id']) : null;

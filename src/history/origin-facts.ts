import type { ConversationDetails } from './details-requests.ts';
import { enumText } from './event-text.ts';
import { type Fact, type Field, type Formatter, formatDuration, isKnown, joinTexts } from './facts.ts';
import { toDirection } from './history.ts';
import type { VisitorSession } from './session-requests.ts';

export const pageOf = ({ page, entrancePage }: ConversationDetails): string | null => page ?? entrancePage;

/** “+7 495 555 01 01, Sales”. An outgoing call has the number that is shown to the person. */
export const dialledText = (row: ConversationDetails, { readPhone }: Formatter): string | null =>
  row.kind !== 'call' || row.dialled === null || toDirection(row.direction) === 'out'
    ? null
    : readPhone(row.dialled).display;

type Origin = Pick<ConversationDetails, 'entrancePage' | 'source' | 'searchQuery' | 'referrer'> & {
  readonly page?: string | null;
};

/** “Яндекс.Директ, “tickets”, yandex.ru” */
function cameFrom(
  { page = null, entrancePage, source, searchQuery, referrer }: Origin,
  shown: readonly (string | null)[],
  { t }: Formatter,
): string | null {
  const own = [page, entrancePage].flatMap((url) => (url === null ? [] : new URL(url).host));
  const from = referrer === null ? null : new URL(referrer).host;
  return joinTexts([
    shown.includes(source) ? null : source,
    searchQuery && t.history.quoted(searchQuery),
    [...own, source, ...shown].includes(from) ? null : from,
  ]);
}

/** Below the pages of a visit. */
export function sessionFacts(
  session: VisitorSession,
  shown: readonly (string | null)[],
  formatter: Formatter,
): readonly Fact[] {
  const { fields, devices } = formatter.t.history;
  const { device, browser, system, city } = session;
  const facts: readonly Field[] = [
    [fields.cameFrom, cameFrom(session, shown, formatter)],
    [fields.device, joinTexts([enumText(device, devices), browser, system])],
    [fields.where, city],
  ];
  return facts.filter(isKnown);
}

/** Why and from where they came. `shown`: texts beside them, which are not repeated. */
export function originFacts(
  row: ConversationDetails,
  shown: readonly (string | null)[],
  formatter: Formatter,
): readonly Fact[] {
  const { fields, devices, yes } = formatter.t.history;
  const unseen = (text: string | null): string | null => (shown.includes(text) ? null : text);
  const { city, visits } = row;
  const call = row.kind === 'call' ? row : null;
  const chat = row.kind === 'chat' ? row : null;
  const dialled = dialledText(row, formatter);
  const isTransferred = (call ?? chat)?.isTransferred === true;
  const facts: readonly Field[] = [
    [fields.page, pageOf(row), 'link'],
    [fields.cameFrom, cameFrom(row, shown, formatter)],
    [fields.dialled, dialled && joinTexts([dialled.replaceAll(' ', '\u00a0'), call?.scenario ?? null])],
    [fields.where, unseen(city ?? call?.region ?? null)],
    [fields.device, enumText(row.device, devices)],
    [fields.visits, visits === null ? null : formatter.t.formats.number(visits)],
    [fields.transferred, isTransferred ? yes : null],
    [fields.rating, call?.rating ?? null],
    [fields.answeredIn, formatDuration(chat?.answerSeconds ?? null)],
    [fields.advert, chat?.adUrl ?? null, 'link'],
  ];
  return facts.filter(isKnown);
}

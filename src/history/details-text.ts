// The details of an event as lines for a ticket. Each line makes sense alone.
import type { Page } from '#src/api/rows.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { limitForLine, plainLine } from '#src/domain/plain-text.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';
import type { ChatMessage, ConversationDetails } from './details-requests.ts';
import { type Fact, factsOf, messageTime, titleOf, authorOf } from './facts.ts';
import { recordingLinks } from './recordings.tsx';

type Words = Dictionary['history'];

/** The details of an event that was opened. */
export type LoadedDetails = {
  readonly row: ConversationDetails;
  /** The messages of a chat; null: not loaded, or no chat. */
  readonly messages: Page<ChatMessage> | null;
  /** The origin where recordings are; null: unknown. */
  readonly portal: string | null;
};

/** “Copy call”: what and when, its facts, its recordings, and the messages of a chat; separated by "\n". */
export function detailsText(opened: LoadedDetails, t: Words, dates: Dates, readPhone: PhoneReader): string {
  const { row, messages, portal } = opened;
  return [
    titleAndTime(row, t, dates),
    ...factsOf(row, t, dates).map((fact) => factLine(fact, readPhone)),
    ...recordingLines(row, portal, t),
    ...(messages === null ? [] : messageLines(messages, row.at, Infinity, t, dates)),
  ]
    .map(plainLine)
    .join('\n');
}

/** The most messages of a chat in a summary: its last words. */
const MAX_MESSAGES = 3;

/** The same for a summary: the event in one line, then the messages or the recordings. `cut`: see `partOfLine`. */
export function summaryLines(
  { row, messages, portal }: LoadedDetails,
  cut: string,
  t: Words,
  dates: Dates,
  readPhone: PhoneReader,
): readonly string[] {
  const facts = factsOf(row, t, dates);
  const isWritten = ([, , as]: Fact): boolean => as === 'long';
  const short = facts.filter((fact) => !isWritten(fact)).map((fact) => factLine(fact, readPhone));
  return [
    ...[
      [titleAndTime(row, t, dates), ...short].join('; '),
      ...facts.filter(isWritten).map((fact) => factLine(fact, readPhone)),
      ...(messages === null ? [] : messageLines(messages, row.at, MAX_MESSAGES, t, dates)),
    ].map((line) => limitForLine(line, cut)),
    ...recordingLines(row, portal, t),
  ];
}

/** “Incoming call, 24 November, 10:15” */
const titleAndTime = (row: ConversationDetails, t: Words, { when }: Dates): string =>
  row.at === null ? titleOf(row, t) : `${titleOf(row, t)}, ${when(row.at) ?? row.at}`;

const factLine = ([term, value, as]: Fact, readPhone: PhoneReader): string =>
  `${term}: ${as === 'phone' ? readPhone(value).display : value}`;

const recordingLines = (row: ConversationDetails, portal: string | null, t: Words): readonly string[] =>
  row.kind === 'call' ? recordingLinks(row, portal, t).map(({ name, url }) => `${name}: ${url}`) : [];

/** “The last 1,000 of 1,200 messages”; null: all are loaded. */
export const truncationNote = (
  shown: number,
  { items, totalItems }: Page<ChatMessage>,
  t: Words,
): string | null => {
  const total = Math.max(totalItems ?? 0, items.length);
  return shown < total ? t.lastMessages(shown, total) : null;
};

/** The last messages, below a line with their number if there are more. `at`: `YYYY-MM-DD…` of the chat. */
function messageLines(
  page: Page<ChatMessage>,
  at: string | null,
  max: number,
  t: Words,
  dates: Dates,
): readonly string[] {
  const shown = page.items.slice(-max);
  if (shown.length === 0) return [];
  const last = truncationNote(shown.length, page, t);
  const lines = shown.map((message) => messageLine(message, at?.slice(0, 10) ?? '', t, dates));
  return last === null ? lines : [`${last}:`, ...lines];
}

/** “10:15 Мария: Здравствуйте!” */
function messageLine(message: ChatMessage, day: string, t: Words, dates: Dates): string {
  const { at, text, file } = message;
  const head = [at && messageTime(at, day, dates), authorOf(message, t)].filter(Boolean).join(' ');
  const body = [text, file && `[${file.name ?? t.file}]`].filter(Boolean).join(' ');
  return head === '' ? body : `${head}: ${body}`;
}

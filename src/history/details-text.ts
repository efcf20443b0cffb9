// Text for a ticket, from what is loaded: each line makes sense alone.
import { useQueryClient } from '@tanstack/react-query';
import { portalQuery } from '#src/api/own-server.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { Page } from '#src/api/schema.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { limitForLine, pageText, plainLine, truncate } from '#src/domain/plain-text.ts';
import { useCaller } from '#src/session/services.tsx';
import {
  type ChatMessage,
  chatMessagesRequest,
  type ConversationDetails,
  transcriptRequest,
} from './details-requests.ts';
import {
  campaignFacts,
  detailsTitle,
  dialledText,
  type Fact,
  type Formatter,
  messageAuthor,
  messageTime,
  originFacts,
  pageOf,
  toFacts,
  truncationNote,
  useFormatter,
} from './facts.ts';
import type { DetailsQueries } from './history-queries.ts';
import type { OpenedLines } from './opened-events.ts';
import { recordingLinks } from './call-tools.tsx';
import { matchingRows } from './report-rows.ts';

export type LoadedDetails = Formatter & {
  readonly row: ConversationDetails;
  /** A chat's, or the transcript of a call. null: not loaded. */
  readonly messages: Page<ChatMessage> | null;
  /** The origin of recordings; null: unknown. */
  readonly portal: string | null;
};

/** Messages and recordings are read from the cache. */
export function useLoadedDetails(person: PersonKey) {
  const formatter = useFormatter();
  const caller = useCaller();
  const queryClient = useQueryClient();
  return (row: ConversationDetails): LoadedDetails => {
    const transcript = row.kind === 'call' && transcriptRequest({ userId: person.userId, ...row });
    const request = transcript || (row.kind === 'chat' && chatMessagesRequest(person, row.chatId));
    const messages = request && queryClient.getQueryData(requestQuery(caller, request).queryKey);
    const portal = queryClient.getQueryData(portalQuery().queryKey);
    return { ...formatter, row, messages: messages || null, portal: portal?.origin ?? null };
  };
}

/** Returns the lines of the opened events, newest first, at most `maxLines`. Reads only the cache. */
export function useSummaryLines(lines: OpenedLines, { person, of }: DetailsQueries) {
  const queryClient = useQueryClient();
  const loadedDetails = useLoadedDetails(person);
  return (maxLines: number): readonly string[] => {
    const events = lines.flatMap(({ event }) => (event.kind === 'visit' ? [] : event)).toSorted(newestFirst);
    const rows = events.flatMap((event) =>
      matchingRows(event, queryClient.getQueryData(of(event).queryKey)?.items ?? []),
    );
    return openedLines(rows.map(loadedDetails), maxLines);
  };
}

/** For “Copy call”. Lines are separated by "\n". */
export function detailsText(details: LoadedDetails, campaign: string | null): string {
  const { row } = details;
  const facts = [...toFacts(row, details), ...campaignFacts(campaign, details)];
  const shown = facts.map(([, value]) => value);
  return [
    titleAndTime(details),
    ...[...facts, ...originFacts(row, shown, details)].map((fact) => factLine(fact, details)),
    ...recordingLines(details),
    ...messageLines(details, Infinity),
  ]
    .map(plainLine)
    .join('\n');
}

const MAX_MESSAGES = 3;

/** Sources of automatic messages. */
const AUTOMATIC: readonly unknown[] = ['system', 'autoinvite', 'retention', 'chat_channel'];

function withoutAutomatic({ items, totalItems, ...page }: Page<ChatMessage>): Page<ChatMessage> {
  const written = items.filter(({ source }) => !AUTOMATIC.includes(source?.id ?? source?.text));
  const left = totalItems === null ? null : totalItems - items.length + written.length;
  return { ...page, items: written, totalItems: left };
}

/** The event in one line, then its last written messages, or its recordings. */
export function summaryLines(details: LoadedDetails): readonly string[] {
  const { row, t } = details;
  const messages = row.kind === 'chat' && details.messages ? withoutAutomatic(details.messages) : null;
  const facts = toFacts(row, details);
  const isLong = ([, , as]: Fact): boolean => as === 'long';
  const short = facts.filter((fact) => !isLong(fact)).map((fact) => factLine(fact, details));
  const limit = (line: string): string => limitForLine(line, t.summary.cut);
  return [
    [limit([titleAndTime(details), ...short].join('; ')), ...originParts(details)].join('; '),
    ...facts.filter(isLong).map((fact) => limit(factLine(fact, details))),
    ...messageLines({ ...details, messages }, MAX_MESSAGES).map(limit),
    ...recordingLines(details),
  ];
}

/** At most `maxLines`: a line of each, then what has room of the first ones; of a chat, all or nothing. */
export function openedLines(all: readonly LoadedDetails[], maxLines: number): readonly string[] {
  let room = Math.max(0, maxLines - all.length);
  const lines = all.map((details) => {
    const [head = '', ...rest] = summaryLines(details);
    const taken = details.row.kind === 'chat' && rest.length > room ? [] : rest.slice(0, room);
    room -= taken.length;
    return [head, ...taken];
  });
  return lines.flat().slice(0, Math.max(0, maxLines));
}

const MAX_PAGE_LENGTH = 120;

/** The page and the dialled number, which the end of a long line would lose. */
function originParts({ row, ...formatter }: LoadedDetails): readonly string[] {
  if (row.kind === 'request') return [];
  const { fields } = formatter.t.history;
  const page = pageOf(row);
  const dialled = dialledText(row, formatter);
  return [
    page === null ? [] : `${fields.page}: ${truncate(pageText(page), MAX_PAGE_LENGTH)}`,
    dialled === null ? [] : `${fields.dialled}: ${truncate(dialled)}`,
  ].flat();
}

/** “Incoming call, 24 November, 10:15” */
function titleAndTime({ row, ...formatter }: LoadedDetails): string {
  const title = detailsTitle(row, formatter);
  return row.at === null ? title : `${title}, ${formatter.dates.when(row.at) ?? row.at}`;
}

function factLine([term, value, as]: Fact, { readPhone }: Formatter): string {
  const text = as === 'phone' ? readPhone(value).display : as === 'link' ? pageText(value) : value;
  return `${term}: ${text}`;
}

const recordingLines = ({ row, portal, t }: LoadedDetails): readonly string[] =>
  row.kind === 'call' ? recordingLinks(row, portal, t.history).map(({ name, url }) => `${name}: ${url}`) : [];

/** If there are more, the first line has their number. */
function messageLines({ row, messages, ...formatter }: LoadedDetails, max: number): readonly string[] {
  const shown = messages?.items.slice(-max) ?? [];
  if (messages === null || shown.length === 0) return [];
  const note = truncationNote(shown.length, messages, formatter.t.history);
  const day = row.at?.slice(0, 10) ?? '';
  const lines = shown.map((message) => messageLine(message, day, formatter));
  return note === null ? lines : [`${note}:`, ...lines];
}

/** “10:15 Мария: Здравствуйте!” */
function messageLine(message: ChatMessage, day: string, { t, dates }: Formatter): string {
  const { at, text, file } = message;
  const head = [at && messageTime(at, day, dates), messageAuthor(message, t.history)]
    .filter(Boolean)
    .join(' ');
  const body = [text, file && `[${file.name ?? t.history.file}]`].filter(Boolean).join(' ');
  return head === '' ? body : `${head}: ${body}`;
}

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import type { Caller } from '#src/api/data-api.ts';
import { portalQuery } from '#src/api/own-server.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { QueryRequest } from '#src/api/request.ts';
import type { Page } from '#src/api/rows.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { EventRef, OpenEvent } from '#src/domain/event-kinds.ts';
import type { PersonKey, UserId } from '#src/domain/ids.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import {
  type ChatMessage,
  chatMessagesRequest,
  type ConversationDetails,
  eventDetailsRequest,
} from './details-requests.ts';
import { type LoadedDetails, summaryLines } from './details-text.ts';
import { type ConversationEvent, type HistoryEvent, isConversation, isEmptyChat } from './history.ts';

/** The events that `?open=` names: the newest call and the newest chat or request with words, or those of a kind and time. */
export function eventsToOpen(events: readonly HistoryEvent[], open: OpenEvent): readonly ConversationEvent[] {
  const conversations = events.filter(isConversation);
  if (open !== 'last')
    return rowsNear(
      open,
      conversations.filter(({ kind }) => kind === open.kind),
    );
  const call = conversations.find(({ kind }) => kind === 'call');
  const written = conversations.find((event) => event.kind !== 'call' && !isEmptyChat(event));
  return [call ?? [], written ?? []].flat().toSorted(newestFirst);
}

type State = {
  /** The key of the browser's history entry whose `?open=` was followed. */
  readonly handledEntry: string | null;
  /** The keys of the lines that it names; the list goes to the first. */
  readonly linkedKeys: readonly string[];
  readonly isScrolledTo: boolean;
  /** By the keys of their lines. Includes events that were closed again. */
  readonly opened: ReadonlyMap<string, { readonly event: ConversationEvent; readonly isOpen: boolean }>;
};

/** Which lines are marked, and which are open: by a press on them, or on a link of the viewer. A link from outside only marks. */
export function useOpened(events: readonly HistoryEvent[] | undefined, open: OpenEvent | null) {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const [state, setState] = useState<State>({
    handledEntry: null,
    linkedKeys: [],
    isScrolledTo: true,
    opened: new Map(),
  });
  if (events !== undefined && state.handledEntry !== key) {
    // A press on a line replaces the history entry, and its line is open already.
    const found = open === null || navigation === NavigationType.Replace ? [] : eventsToOpen(events, open);
    const pressed = navigation === NavigationType.Push ? found : [];
    setState({
      handledEntry: key,
      ...(found.length === 0
        ? { linkedKeys: state.linkedKeys, isScrolledTo: state.isScrolledTo }
        : { linkedKeys: found.map((event) => event.key), isScrolledTo: false }),
      opened: new Map([
        ...state.opened,
        ...pressed.map((event) => [event.key, { event, isOpen: true }] as const),
      ]),
    });
  }
  const onOpen = useCallback((event: ConversationEvent, isOpen: boolean): void => {
    setState((before) => ({
      ...before,
      opened: new Map([...before.opened, [event.key, { event, isOpen }]]),
    }));
  }, []);
  const onScrolledTo = (): void => setState((before) => ({ ...before, isScrolledTo: true }));
  return { ...state, onOpen, onScrolledTo };
}

/** The opened events for a summary, newest first. Sends no request. */
export function useOpenedLines(address: PersonAddress, opened: State['opened']) {
  const t = useText();
  const dates = useDates();
  const readPhone = usePhoneReader();
  const caller = useCaller();
  const queryClient = useQueryClient();
  const { personId, userId } = address;
  return useMemo(
    () =>
      (maxLines: number): readonly string[] => {
        const lines: string[] = [];
        const events = [...opened.values()].map(({ event }) => event).toSorted(newestFirst);
        for (const event of events)
          for (const details of loadedDetailsAt(queryClient, caller, { personId, userId }, event)) {
            const next = summaryLines(details, t.summary.cut, t.history, dates, readPhone);
            if (lines.length + next.length <= maxLines) lines.push(...next);
          }
        return lines;
      },
    [opened, queryClient, caller, personId, userId, t, dates, readPhone],
  );
}

// Reads the loaded details of opened events from the cache. Sends no request.

export function loadedDetails(
  queryClient: QueryClient,
  caller: Caller,
  { userId }: Pick<PersonKey, 'userId'>,
  row: ConversationDetails,
): LoadedDetails {
  const request = messagesOf(row, userId);
  const messages = request && queryClient.getQueryData(requestQuery(caller, request).queryKey);
  return {
    row,
    messages: messages ?? null,
    portal: queryClient.getQueryData(portalQuery().queryKey)?.origin ?? null,
  };
}

/** The rows that fit an event. */
function loadedDetailsAt(
  queryClient: QueryClient,
  caller: Caller,
  { personId, userId }: PersonKey,
  event: EventRef,
): readonly LoadedDetails[] {
  const report = requestQuery(
    caller,
    eventDetailsRequest(event.kind, { personId, userId, day: dayPart(event) }),
  );
  const rows = queryClient.getQueryData(report.queryKey)?.items ?? [];
  return rowsNear(event, rows).map((row) => loadedDetails(queryClient, caller, { userId }, row));
}

/** A report covers one day, `YYYY-MM-DD`. */
export const dayPart = ({ at }: Pick<EventRef, 'at'>): string => at.slice(0, 10);

/** The messages of a chat. */
export const messagesOf = (
  row: ConversationDetails,
  userId: UserId | null,
): QueryRequest<Page<ChatMessage>> | null =>
  row.kind === 'chat' && row.chatId !== null ? chatMessagesRequest({ userId, chatId: row.chatId }) : null;

/** The most by which the times of an event and of its details may differ. */
const MAX_SECONDS_APART = 60;

/**
 * The rows of a day's report that may be the event: those of the same second, else those at most a minute away. Several may fit; all are
 * returned.
 */
export function rowsNear<Row extends { readonly at: string | null }>(
  { at }: Pick<EventRef, 'at'>,
  rows: readonly Row[],
): readonly Row[] {
  const second = rows.filter((row) => row.at === at);
  if (second.length > 0) return second;
  return rows.filter((row) => row.at !== null && secondsBetween(row.at, at) <= MAX_SECONDS_APART);
}

/** The distance of two times of the account. Read as UTC, which has every hour of every day once. */
function secondsBetween(a: string, b: string): number {
  const seconds = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;
  return Math.abs(seconds(a) - seconds(b));
}

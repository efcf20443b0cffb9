import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import { summaryLines } from './details-text.ts';
import { detailsAt } from './event-rows.ts';
import { openedAt } from './opened.ts';
import { isConversation, isEmptyChat, type ConversationEvent, type HistoryEvent } from './history-event.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { OpenEvent } from '#src/domain/event-kinds.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import { useCaller } from '#src/session/services.tsx';

/** The events that `?open=` names: the newest call and the newest chat or request with words, or those of a kind and time. */
export function eventsToOpen(events: readonly HistoryEvent[], open: OpenEvent): readonly ConversationEvent[] {
  const conversations = events.filter(isConversation);
  if (open !== 'last')
    return detailsAt(
      open,
      conversations.filter(({ kind }) => kind === open.kind),
    );
  const call = conversations.find(({ kind }) => kind === 'call');
  const written = conversations.find((event) => event.kind !== 'call' && !isEmptyChat(event));
  return [call ?? [], written ?? []].flat().toSorted(newestFirst);
}

type State = {
  /** The key of the browser's history entry whose `?open=` was followed. */
  readonly followed: string | null;
  /** The keys of the lines that it names; the list goes to the first. */
  readonly marked: readonly string[];
  readonly isReached: boolean;
  /** By the keys of their lines. Includes events that were closed again. */
  readonly opened: ReadonlyMap<string, { readonly event: ConversationEvent; readonly isOpen: boolean }>;
};

/** Which lines are marked, and which are open: by a press on them, or on a link of the viewer. A link from outside only marks. */
export function useOpened(events: readonly HistoryEvent[] | undefined, open: OpenEvent | null) {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const [state, setState] = useState<State>({
    followed: null,
    marked: [],
    isReached: true,
    opened: new Map(),
  });
  if (events !== undefined && state.followed !== key) {
    // A press on a line replaces the history entry, and its line is open already.
    const found = open === null || navigation === NavigationType.Replace ? [] : eventsToOpen(events, open);
    const pressed = navigation === NavigationType.Push ? found : [];
    setState({
      followed: key,
      ...(found.length === 0
        ? { marked: state.marked, isReached: state.isReached }
        : { marked: found.map((event) => event.key), isReached: false }),
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
  const onReached = (): void => setState((before) => ({ ...before, isReached: true }));
  return { ...state, onOpen, onReached };
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
          for (const details of openedAt(queryClient, caller, { personId, userId }, event)) {
            const next = summaryLines(details, t.summary.cut, t.history, dates, readPhone);
            if (lines.length + next.length <= maxLines) lines.push(...next);
          }
        return lines;
      },
    [opened, queryClient, caller, personId, userId, t, dates, readPhone],
  );
}

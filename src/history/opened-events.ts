import { useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { OpenEvent } from '#src/domain/event-kinds.ts';
import {
  type ConversationEvent,
  type HistoryEvent,
  isConversation,
  isEmptyChat,
  type VisitEvent,
} from './history.ts';
import { rowsNear } from './report-rows.ts';

type OpenableEvent = ConversationEvent | VisitEvent;

/** In the order of presses. Includes events that were closed again. */
export type OpenedLines = readonly { readonly event: OpenableEvent; readonly isOpen: boolean }[];

const noKeys: readonly string[] = [];

/** A link of the viewer opens and marks lines; one from outside only marks. `events`: undefined while loading. */
export function useOpenedEvents(
  events: readonly HistoryEvent[] | undefined,
  open: OpenEvent | null,
  onChange: (changes: { readonly open: OpenEvent | null }) => void,
) {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const [lines, setLines] = useState<OpenedLines>([]);
  /** `entry`: the last handled history entry. The list scrolls to the first of the marked lines. */
  const [link, setLink] = useState({ entry: '', linkedKeys: noKeys, isScrolledTo: true });
  const setOpen = (event: OpenableEvent, isOpen: boolean): void =>
    setLines((before) => [...before.filter((line) => line.event.key !== event.key), { event, isOpen }]);
  if (events !== undefined && link.entry !== key) {
    // A press on a line replaces the history entry; that line is already open.
    const isLink = open !== null && navigation !== NavigationType.Replace;
    const linked = isLink ? eventsToOpen(events, open) : [];
    const linkedKeys = linked.map((event) => event.key);
    setLink({ ...link, entry: key, ...(linked.length > 0 && { linkedKeys, isScrolledTo: false }) });
    if (navigation === NavigationType.Push) for (const event of linked) setOpen(event, true);
  }
  const onScrolledTo = (): void => setLink((before) => ({ ...before, isScrolledTo: true }));
  const toggle = (event: OpenableEvent, isOpen: boolean): void => {
    setOpen(event, isOpen);
    if (event.kind !== 'visit') onChange({ open: isOpen ? event : null });
  };
  return { ...link, lines, toggle, onScrolledTo };
}

export type OpenedEvents = ReturnType<typeof useOpenedEvents>;

/** The newest call and the newest chat or request with words, or events of a kind and time. */
export function eventsToOpen(events: readonly HistoryEvent[], open: OpenEvent): readonly ConversationEvent[] {
  const conversations = events.filter(isConversation);
  if (open !== 'last') {
    const ofKind = conversations.filter(({ kind }) => kind === open.kind);
    return rowsNear(open, ofKind);
  }
  const call = conversations.find(({ kind, ongoing }) => kind === 'call' && ongoing === undefined);
  const written = conversations.find((event) => event.kind !== 'call' && !isEmptyChat(event));
  return [call ?? [], written ?? []].flat().toSorted(newestFirst);
}

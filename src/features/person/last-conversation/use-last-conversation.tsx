import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { LastConversation } from '#src/features/person/tabs/lazy-history.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { LastConversationButton } from './last-conversation-button.tsx';
import './last-conversation.css';

type LastConversationOptions = {
  readonly address: PersonAddress;
  /** Whether they are loaded. */
  readonly hasEvents: boolean;
  /** Called just before it is opened by a press. */
  readonly onOpen: () => void;
  readonly onHistory: () => void;
};

/** The last conversation: the button whose name says what a press costs, and what it opens. */
export function useLastConversation({ address, hasEvents, onOpen, onHistory }: LastConversationOptions) {
  const t = useText();
  const { preferences, usage } = useServices();
  const { lastConversation: isAlwaysOpen } = useObserved(preferences);
  /** null: nobody has chosen yet. */
  const [choice, setOpen] = useState<boolean | null>(null);
  /** null: the events are not loaded. */
  const [points, setPoints] = useState<number | null>(null);
  // Stays open when later calls leave few points.
  if (choice === null && isAlwaysOpen && !usage.arePointsFew()) setOpen(true);
  const isOpen = choice === true;
  const { last } = t.history.conversation;
  const toggle = (): void => {
    if (!isOpen) onOpen();
    setOpen(!isOpen);
  };
  return {
    button: (
      <LastConversationButton
        name={isOpen ? last(0) : points === null ? t.person.lastConversation : last(points)}
        isOpen={isOpen}
        onToggle={toggle}
      />
    ),
    panel: (isOpen || hasEvents) && (
      <LastConversation address={address} isOpen={isOpen} onPoints={setPoints} onHistory={onHistory} />
    ),
  };
}

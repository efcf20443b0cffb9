import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { LastConversation } from '#src/features/person/tabs/lazy-history.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { LastConversationButton } from '#src/features/person/person-header.tsx';
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
  const { preferences } = useServices();
  const { lastConversation: isAlwaysOpen } = useObserved(preferences);
  const [isOpen, setOpen] = useState(isAlwaysOpen);
  const [setting, setSetting] = useState(isAlwaysOpen);
  if (setting !== isAlwaysOpen) {
    setSetting(isAlwaysOpen);
    if (isAlwaysOpen) setOpen(true);
  }
  /** null: the events are not loaded. */
  const [pointsToOpen, setPointsToOpen] = useState<number | null>(null);
  const points = isOpen ? 0 : pointsToOpen;
  const toggle = (): void => {
    if (!isOpen) onOpen();
    setOpen(!isOpen);
  };
  return {
    button: (
      <LastConversationButton
        name={
          points === null ? t.person.lastConversation : t.history.withCost(t.history.lastConversation, points)
        }
        isOpen={isOpen}
        onToggle={toggle}
      />
    ),
    panel: (
      <>
        {(isOpen || hasEvents) && (
          <LastConversation
            address={address}
            isOpen={isOpen}
            onPoints={setPointsToOpen}
            onHistory={onHistory}
          />
        )}
      </>
    ),
  };
}

import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { LastConversation } from '#src/features/person/tabs/lazy-history.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { LastConversationButton } from '#src/features/person/person-heading.tsx';
import './last-conversation.css';

type LastConversationOptions = {
  readonly address: PersonAddress;
  /** Whether they are loaded. */
  readonly hasEvents: boolean;
  /** Called just before it is opened by a press. */
  readonly onOpen: () => void;
  readonly onHistory: () => void;
};

/** `waiting`: for a press, with few points, where the setting would open it. */
type State = 'closed' | 'waiting' | 'open';

/** The last conversation: the button whose name says what a press costs, and what it opens. */
export function useLastConversation({ address, hasEvents, onOpen, onHistory }: LastConversationOptions) {
  const t = useText();
  const { preferences, usage } = useServices();
  const { lastConversation: isAlwaysOpen } = useObserved(preferences);
  const wanted = (): State => (!isAlwaysOpen ? 'closed' : usage.arePointsFew() ? 'waiting' : 'open');
  // Decided once for each person: more points that come later open nothing by themselves.
  const [state, setState] = useState(wanted);
  const [setting, setSetting] = useState(isAlwaysOpen);
  if (setting !== isAlwaysOpen) {
    setSetting(isAlwaysOpen);
    if (state !== 'open') setState(wanted());
  }
  /** null: the events are not loaded. */
  const [pointsToOpen, setPointsToOpen] = useState<number | null>(null);
  const isOpen = state === 'open';
  const points = isOpen ? 0 : pointsToOpen;
  const toggle = (): void => {
    if (!isOpen) onOpen();
    setState(isOpen ? 'closed' : 'open');
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
        {/* In the room that the first cards have left for it. */}
        {state === 'waiting' && (
          <div className="last-conversation no-print">
            <p className="panel empty quiet">{t.helpDialog.lastConversationHelp}</p>
          </div>
        )}
      </>
    ),
  };
}

import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { useObserved, useServices } from '#src/session/services.tsx';
import './last-conversation.css';

/** Whether the last conversation is open, and the name of its button, which says what a press costs. */
export function useLastConversation() {
  const t = useText();
  const { preferences, usage } = useServices();
  const { lastConversation: isAlwaysOpen } = useObserved(preferences);
  /** null: nobody has chosen yet. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  /** null: the events are not loaded. */
  const [points, setPoints] = useState<number | null>(null);
  // Stays open when later calls leave few points.
  if (isOpen === null && isAlwaysOpen && !usage.arePointsFew()) setOpen(true);
  const { last } = t.history.conversation;
  return {
    isOpen: isOpen === true,
    name: isOpen === true ? last(0) : points === null ? t.person.lastConversation : last(points),
    setPoints,
    toggle: () => setOpen(isOpen !== true),
  };
}

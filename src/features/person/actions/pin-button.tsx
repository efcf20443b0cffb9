import { useState } from 'react';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { PinIcon } from '#src/ui/icons/action-icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { CollapsibleLabel } from '#src/ui/text/collapsible-label.tsx';
import { isSamePerson, MAX_PINNED, type PersonKey } from '#src/session/stores/people-lists.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useActionText } from './use-action-text.ts';

const PinDialog = lazyWithRetry(async () => (await import('./pin-dialog.tsx')).PinDialog);

/** Keeps a person on the look-up page of this device, under a label that the agent sees before it is kept. */
export function PinButton({ person, suggestion }: { person: PersonKey; suggestion: string }) {
  const t = useActionText();
  const announce = useAnnounce();
  const { pinned } = useServices();
  const people = useObserved(pinned);
  const canPin = useObserved({ subscribe: pinned.subscribe, getState: pinned.isOpen });
  const [open, setOpen] = useState(false);
  const [isLost, setLost] = useState(false);
  const isPinned = people.some((other) => isSamePerson(other, person));
  const word = isPinned ? t.pins.unpin : t.pins.pin;
  const { personId, userId } = person;

  function press(): void {
    if (isPinned) {
      pinned.unpin(person);
      announce(t.pins.unpinned);
    } else {
      setLost(false);
      setOpen(true);
    }
  }

  return (
    <>
      <button type="button" className="button" title={word} onClick={press}>
        <PinIcon />
        <CollapsibleLabel>{word}</CollapsibleLabel>
      </button>
      {open && (
        <PinDialog
          suggestion={suggestion}
          help={t.pins.help}
          refusal={!canPin ? t.pins.noAccount : people.length >= MAX_PINNED ? t.pins.full(MAX_PINNED) : null}
          failure={isLost ? t.pins.notKept : null}
          onClose={() => setOpen(false)}
          onSave={(label) => {
            const isKept = pinned.pin({ personId, userId, label });
            setLost(!isKept);
            if (!isKept) return;
            announce(t.pins.pinned);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

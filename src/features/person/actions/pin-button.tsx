import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { PinIcon } from '#src/ui/icons/icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { isSamePerson, MAX_PINNED, type PersonKey } from '#src/session/stores/people-lists.ts';
import { useObserved, useServices } from '#src/session/services.tsx';

const PinDialog = lazyWithRetry(async () => (await import('./pin/pin-dialog.tsx')).PinDialog);

type PinButtonProps = {
  readonly person: PersonKey;
  /** A label. */
  readonly suggestion: string;
  /** Otherwise only unpinned. */
  readonly canBePinned: boolean;
};

/** Pins a person to the look-up page of this device. A dialog shows the label before it is stored. */
export function PinButton({ person, suggestion, canBePinned }: PinButtonProps) {
  const t = useText();
  const announce = useAnnounce();
  const { pinned } = useServices();
  const people = useObserved(pinned);
  const canPin = useObserved({ subscribe: pinned.subscribe, getState: pinned.isOpen });
  const [open, setOpen] = useState(false);
  const [isSaveFailed, setSaveFailed] = useState(false);
  const isPinned = people.some((other) => isSamePerson(other, person));
  if (!isPinned && !canBePinned) return null;
  const label = isPinned ? t.pins.unpin : t.pins.pin;
  const { personId, userId } = person;

  function press(): void {
    if (isPinned) {
      pinned.unpin(person);
      announce(t.pins.unpinned);
    } else {
      setSaveFailed(false);
      setOpen(true);
    }
  }

  return (
    <>
      <button type="button" className="button button--icon" aria-label={label} title={label} onClick={press}>
        <PinIcon />
      </button>
      {open && (
        <PinDialog
          suggestion={suggestion}
          refusal={!canPin ? 'noAccount' : people.length >= MAX_PINNED ? 'full' : null}
          isSaveFailed={isSaveFailed}
          onClose={() => setOpen(false)}
          onSave={(chosenLabel) => {
            const isSaved = pinned.pin({ personId, userId, label: chosenLabel });
            setSaveFailed(!isSaved);
            if (!isSaved) return;
            announce(t.pins.pinned);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

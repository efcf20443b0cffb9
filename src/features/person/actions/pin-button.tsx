import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { PinIcon } from '#src/ui/icons/icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import type { PersonKey } from '#src/lib/ids.ts';
import { isSamePerson } from '#src/session/stores/people-lists.ts';
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
  const isPinned = useObserved(pinned).some((other) => isSamePerson(other, person));
  const [open, setOpen] = useState(false);
  if (!isPinned && !canBePinned) return null;
  const label = isPinned ? t.pins.unpin : t.pins.pin;
  const unpin = (): void => {
    pinned.unpin(person);
    announce(t.pins.unpinned);
  };
  return (
    <>
      <button
        type="button"
        className="button button--icon"
        title={label}
        onClick={isPinned ? unpin : () => setOpen(true)}
      >
        <PinIcon />
      </button>
      {open && <PinDialog person={person} suggestion={suggestion} onClose={() => setOpen(false)} />}
    </>
  );
}

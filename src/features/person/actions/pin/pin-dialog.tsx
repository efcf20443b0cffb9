import { useId, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { TextLine } from '#src/ui/text/text-line.tsx';
import type { PersonKey } from '#src/lib/ids.ts';
import { cutText } from '#src/lib/text/plain-line.ts';
import { MAX_LABEL_LENGTH, MAX_PINNED } from '#src/session/stores/people-lists.ts';
import { useObserved, useServices } from '#src/session/services.tsx';

type PinDialogProps = {
  readonly person: PersonKey;
  /** A label. */
  readonly suggestion: string;
  readonly onClose: () => void;
};

export function PinDialog({ person: { personId, userId }, suggestion, onClose }: PinDialogProps) {
  const t = useText();
  const words = t.pinDialog;
  const announce = useAnnounce();
  const id = useId();
  const { pinned } = useServices();
  const isFull = useObserved(pinned).length >= MAX_PINNED;
  const hasAccount = useObserved({ subscribe: pinned.subscribe, getState: pinned.isOpen });
  const refusal = !hasAccount ? words.noAccount : isFull ? words.full(MAX_PINNED) : null;
  const [isSaveFailed, setSaveFailed] = useState(false);
  const [label, setLabel] = useState(cutText(suggestion, MAX_LABEL_LENGTH));
  function save(): void {
    if (refusal !== null) return;
    const isSaved = pinned.pin({ personId, userId, label });
    setSaveFailed(!isSaved);
    if (!isSaved) return;
    announce(t.pins.pinned);
    onClose();
  }
  return (
    <AppDialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button button--quiet" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" form={id} className="button button--primary" disabled={refusal !== null}>
            {words.save}
          </button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextLine
          name="pin-label"
          label={words.label}
          value={label}
          error={refusal ?? (isSaveFailed ? words.notKept : null)}
          help={words.help}
          autoComplete="off"
          autoFocus
          onChange={setLabel}
        />
      </form>
    </AppDialog>
  );
}

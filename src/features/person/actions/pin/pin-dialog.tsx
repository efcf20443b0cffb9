import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { TextLine } from '#src/ui/text/text-line.tsx';
import { MAX_LABEL_LENGTH, MAX_PINNED } from '#src/session/stores/people-lists.ts';

type PinDialogProps = {
  readonly suggestion: string;
  /** Why pinning is unavailable; null: it works. */
  readonly refusal: 'full' | 'noAccount' | null;
  readonly isSaveFailed: boolean;
  readonly onSave: (label: string) => void;
  readonly onClose: () => void;
};

export function PinDialog({ suggestion, refusal, isSaveFailed, onSave, onClose }: PinDialogProps) {
  const t = useText().pinDialog;
  const id = useId();
  const refusals = { full: t.full(MAX_PINNED), noAccount: t.noAccount };
  const error = refusal !== null ? refusals[refusal] : isSaveFailed ? t.notKept : null;
  const [label, setLabel] = useState(suggestion.slice(0, MAX_LABEL_LENGTH));
  return (
    <AppDialog
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" form={id} variant="contained" disabled={refusal !== null}>
            {t.save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (refusal === null) onSave(label);
        }}
      >
        <TextLine
          name="pin-label"
          label={t.label}
          value={label}
          error={error}
          help={t.help}
          autoComplete="off"
          autoFocus
          onChange={setLabel}
        />
      </form>
    </AppDialog>
  );
}

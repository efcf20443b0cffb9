import { unlessLeaving } from '#src/components/leaving.ts';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '#src/i18n/text-context.tsx';
import { useInPlace } from './embedded.tsx';
import { pathOfIdText, type IdField } from './id-text.ts';
import './look-up.css';

const LookUpForm = lazy(async () => ({
  default: (await unlessLeaving(import('#src/components/look-up-form.tsx'))).LookUpForm,
}));

/** Opens a person by what was typed into one of the two fields; what is no id is said at the field. */
export function LookUp({ autoFocus = false }: { autoFocus?: boolean }) {
  const t = useText();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const [{ field, text }, setEntry] = useState<{ field: IdField; text: string }>({
    field: 'person',
    text: '',
  });
  const [error, setError] = useState<string | null>(null);

  function open(): void {
    const path = pathOfIdText(text, field);
    if (path !== null) void navigate(inPlace(path));
    else setError(text.trim() === '' ? t.lookUp.required : t.lookUp.notAnId);
  }

  return (
    <Suspense fallback={<div className="look-up__room" />}>
      <LookUpForm
        field={field}
        text={text}
        error={error}
        autoFocus={autoFocus}
        onChange={(entry) => {
          setEntry(entry);
          setError(null);
        }}
        onSubmit={open}
      />
    </Suspense>
  );
}

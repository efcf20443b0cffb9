import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useInPlace } from '#src/ui/embedded.tsx';
import { pathOfIdText, type IdField } from './id-text.ts';
import { useCustomer } from '#src/session/customer.ts';
import './look-up.css';

const LookUpForm = lazyWithRetry(async () => (await import('./look-up-form.tsx')).LookUpForm);

export const preloadLookUp = LookUpForm.preload;

/** Opens a person by what was typed into one of the two fields; what is no id is said at the field. */
export function LookUp({ autoFocus = false }: { autoFocus?: boolean }) {
  const t = useText();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const { onScreen } = useCustomer();
  const [{ field, text }, setEntry] = useState<{ field: IdField; text: string }>({
    field: 'person',
    text: '',
  });
  const [error, setError] = useState<string | null>(null);

  function open(): void {
    const path = pathOfIdText(text, field, onScreen?.userId);
    if (path !== null) void navigate(inPlace(path));
    else setError(text.trim() === '' ? t.lookUp.required : t.lookUp.notAnId);
  }

  return (
    <div className="look-up">
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
    </div>
  );
}

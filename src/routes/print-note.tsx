import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useActionText } from '#src/i18n/actions-text.ts';
import { useCardsPainted } from './use-painted.ts';

/** On paper only: when it was printed, and the link to what is on it. */
export function PrintNote({ link }: { link: string }) {
  const t = useActionText();
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    const note = (): void => flushSync(() => setAt(Date.now()));
    addEventListener('beforeprint', note);
    return () => removeEventListener('beforeprint', note);
  }, []);
  // Not with the first cards: to write a date takes as long as to draw several of them.
  if (!useCardsPainted()) return null;
  return (
    <p className="print-note">
      {t.export.printed(t.formats.dateTime(at))} · {link}
    </p>
  );
}

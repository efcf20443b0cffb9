import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useActionText } from './use-action-text.ts';
import type { Identity } from '#src/model/identity.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { MAX_PRINTED } from '#src/model/many-records.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';

type PrintNoteProps = {
  readonly link: string;
  /** null: not known yet. */
  readonly shown: readonly VisitorCard[] | null;
  /** null: not merged yet. */
  readonly identity: Identity | null;
};

/** On paper only: when it was printed, the link, and whether the paper has only a part. */
export function PrintNote({ link, shown, identity }: PrintNoteProps) {
  const t = useActionText();
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    // The browser prints right after this event.
    const note = (): void => flushSync(() => setAt(Date.now()));
    addEventListener('beforeprint', note);
    return () => removeEventListener('beforeprint', note);
  }, []);
  // Not with the first cards: formatting a date takes as long as drawing several of them.
  if (!useAfterFirstCards()) return null;
  return (
    <p className="print-note">
      {t.actions.printed(t.formats.dateTime(at))} · {link}
      {isPart(shown, identity) && <strong>{t.actions.printedPart(MAX_PRINTED)}</strong>}
    </p>
  );
}

function isPart(shown: readonly VisitorCard[] | null, identity: Identity | null): boolean {
  const { phones = [], emails = [], names, companies } = identity ?? {};
  const lists = [shown ?? [], phones, emails, names?.values ?? [], companies?.values ?? []];
  return lists.some(({ length }) => length > MAX_PRINTED);
}

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useActionText } from './use-action-text.ts';
import type { Identity } from '#src/model/identity.ts';
import { MOST_ON_PAPER, type VisitorCard } from '#src/api/visitor-card.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';

type PrintNoteProps = {
  readonly link: string;
  /** null: not known yet. */
  readonly shown: readonly VisitorCard[] | null;
  readonly identity: Identity | null;
};

/** On paper only: when it was printed, the link to what is on it, and that it is not all. */
export function PrintNote({ link, shown, identity }: PrintNoteProps) {
  const t = useActionText();
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    const note = (): void => flushSync(() => setAt(Date.now()));
    addEventListener('beforeprint', note);
    return () => removeEventListener('beforeprint', note);
  }, []);
  // Not with the first cards: to write a date takes as long as to draw several of them.
  if (!useAfterFirstCards()) return null;
  return (
    <p className="print-note">
      {t.actions.printed(t.formats.dateTime(at))} · {link}
      {isTooMuch(shown, identity) && <strong>{t.actions.printedPart(MOST_ON_PAPER)}</strong>}
    </p>
  );
}

function isTooMuch(shown: readonly VisitorCard[] | null, identity: Identity | null): boolean {
  const { phones = [], emails = [], names, companies } = identity ?? {};
  const lists = [shown ?? [], phones, emails, names?.values ?? [], companies?.values ?? []];
  return lists.some(({ length }) => length > MOST_ON_PAPER);
}

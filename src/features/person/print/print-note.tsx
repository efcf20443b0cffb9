import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { displayText, type Identity } from '#src/model/identity.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { CONTACT_FIELDS } from '#src/lib/record-fields.ts';
import { MAX_PRINTED } from '#src/lib/many-records.ts';
import type { ShownRecords } from '#src/features/person/filter/use-shown-records.ts';
import { personPath, type PersonAddress } from '#src/lib/paths.ts';
import { useSignedIn, useCustomer } from '#src/session/services.tsx';
import { usePrinting } from '#src/ui/hooks/browser-state.ts';
import './print.css';

type PrintNoteProps = {
  readonly address: PersonAddress;
  readonly total: number;
  readonly records: Pick<ShownRecords, 'view' | 'chosen' | 'shown'>;
  /** null: not merged yet. */
  readonly identity: Identity | null;
};

/** On paper only: whose person it is, which of the records are printed and when, and the link. */
export function PrintNote(props: PrintNoteProps) {
  // Not before: the first date that is formatted takes as long as drawing several cards.
  return usePrinting() && <Note {...props} />;
}

function Note({ address, total, records, identity }: PrintNoteProps) {
  const t = useText();
  const [at] = useState(() => Date.now());
  const whose = useWhose(t);
  const narrowed = narrowedBy(records.view.contact, records, t);
  const count = records.shown?.length ?? total;
  return (
    <div className="print-note">
      {whose.length > 0 && <Parts parts={whose} />}
      {narrowed.length > 0 && <Parts parts={[t.filter.count(count, total), ...narrowed]} />}
      <Parts parts={[t.print.at(t.formats.dateTime(at)), `${location.origin}${personPath(address)}`]} />
      {isPart(records.shown, identity) && <strong>{t.print.part(MAX_PRINTED)}</strong>}
    </div>
  );
}

function Parts({ parts }: { readonly parts: readonly string[] }) {
  return (
    <p>
      {parts.map((part, index) => (
        <span key={part}>
          {index > 0 && ' · '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}

/** The account, and a partner's customer. */
function useWhose(t: Dictionary): readonly string[] {
  const { account } = useSignedIn();
  const { isPartner, onScreen } = useCustomer();
  const name = account === null || account === 'unavailable' ? null : account.appName;
  return [
    ...(name === null ? [] : [t.print.account(name)]),
    ...(isPartner && onScreen !== null ? [t.print.customer(onScreen.label)] : []),
  ];
}

/** What leaves records out; empty: nothing does. */
function narrowedBy(
  contact: ShownRecords['view']['contact'],
  { view: { q }, chosen }: PrintNoteProps['records'],
  t: Dictionary,
): readonly string[] {
  return [
    ...(q === '' ? [] : [t.print.filter(q)]),
    ...(contact === null ? [] : [t.filter.contacts[contact]]),
    ...(chosen.length === 0
      ? []
      : [t.print.onlyWith(chosen.map(({ entry }) => displayText(entry)).join(' + '))]),
  ];
}

function isPart(shown: readonly VisitorCard[] | null, identity: Identity | null): boolean {
  const lists = [shown ?? [], ...CONTACT_FIELDS.map((field) => identity?.[field] ?? [])];
  return lists.some(({ length }) => length > MAX_PRINTED);
}

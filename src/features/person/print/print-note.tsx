import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { localMoment } from '#src/i18n/dates.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { displayText, type Identity } from '#src/model/identity.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
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
  readonly selection: Pick<ShownRecords, 'view' | 'chosen' | 'shown'>;
  /** null: not merged yet. */
  readonly identity: Identity | null;
};

/** On paper only: whose person it is, which of the records are printed and when, and the link. */
export function PrintNote(props: PrintNoteProps) {
  // Not before: the first date that is formatted takes as long as drawing several cards.
  return usePrinting() && <Note {...props} />;
}

function Note({ address, total, selection, identity }: PrintNoteProps) {
  const t = useText();
  const dates = useDates();
  const [at] = useState(() => new Date());
  const now = dates.when(localMoment(at)) ?? '';
  const whose = useWhose(t);
  const narrowed = narrowedBy(selection.view.contactFilter, selection, t);
  const count = selection.shown?.length ?? total;
  return (
    <div className="print-note">
      {whose.length > 0 && <DottedLine texts={whose} />}
      {narrowed.length > 0 && <DottedLine texts={[t.filter.count(count, total), ...narrowed]} />}
      <DottedLine texts={[t.print.at(now), `${location.origin}${personPath(address)}`]} />
      {isTruncated(selection.shown, identity) && <strong>{t.print.truncated(MAX_PRINTED)}</strong>}
    </div>
  );
}

function DottedLine({ texts }: { readonly texts: readonly string[] }) {
  return (
    <p>
      {texts.map((text, index) => (
        <span key={text}>
          {index > 0 && ' · '}
          <bdi>{text}</bdi>
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

/** The active filters, in words; empty: none. */
function narrowedBy(
  contactFilter: ShownRecords['view']['contactFilter'],
  { view: { q, compared }, chosen }: PrintNoteProps['selection'],
  t: Dictionary,
): readonly string[] {
  return [
    ...(compared.length === 0 ? [] : [t.print.compared]),
    ...(q === '' ? [] : [t.print.filter(q)]),
    ...(contactFilter === null ? [] : [t.filter.contacts[contactFilter]]),
    ...(chosen.length === 0
      ? []
      : [t.print.onlyWith(chosen.map(({ contact }) => displayText(contact)).join(' + '))]),
  ];
}

function isTruncated(shown: readonly VisitorRecord[] | null, identity: Identity | null): boolean {
  const lists = [shown ?? [], ...CONTACT_FIELDS.map((field) => identity?.[field] ?? [])];
  return lists.some(({ length }) => length > MAX_PRINTED);
}

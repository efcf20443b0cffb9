import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { localMoment } from '#src/i18n/dates.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { displayText } from '#src/model/identity.ts';
import type { Person } from '#src/model/person.ts';
import { knownAccount } from '#src/session/session-state.ts';
import type { ShownRecords } from '#src/features/person/filter/use-shown-records.ts';
import { personLink } from '#src/lib/paths.ts';
import { useSignedIn, useCustomer } from '#src/session/services.tsx';
import { usePrinting } from '#src/ui/hooks/browser-state.ts';
import './print.css';

type PrintNoteProps = {
  readonly person: Person;
  readonly selection: Pick<ShownRecords, 'view' | 'chosen' | 'shown'>;
};

/** On paper only: whose person it is, which of the records are printed and when, and the link. */
export function PrintNote(props: PrintNoteProps) {
  // Not before: the first date that is formatted takes as long as drawing several cards.
  return usePrinting() && <Note {...props} />;
}

function Note({ person, selection: { view, chosen, shown } }: PrintNoteProps) {
  const { address, records } = person;
  const t = useText();
  const dates = useDates();
  const { account } = useSignedIn();
  const { isPartner, onScreen } = useCustomer();
  const [at] = useState(() => new Date());
  const accountName = knownAccount(account)?.appName ?? null;
  const narrowed = [
    view.compared.length > 0 && t.print.compared,
    view.q !== '' && t.print.filter(view.q),
    view.contactFilter !== null && t.filter.contacts[view.contactFilter],
    chosen.length > 0 && t.print.onlyWith(chosen.map(({ contact }) => displayText(contact)).join(' + ')),
  ].filter((text) => text !== false);
  return (
    <div className="print-note small">
      <DottedLine
        texts={[
          accountName !== null && t.print.account(accountName),
          isPartner && onScreen !== null && t.print.customer(onScreen.label),
        ]}
      />
      {narrowed.length > 0 && (
        <DottedLine texts={[t.filter.count((shown ?? records).length, records.length), ...narrowed]} />
      )}
      <DottedLine texts={[t.print.at(dates.when(localMoment(at)) ?? ''), personLink(address)]} />
    </div>
  );
}

function DottedLine({ texts }: { readonly texts: readonly (string | false)[] }) {
  const shown = texts.filter((text) => text !== false);
  return (
    shown.length > 0 && (
      <p>
        {shown.map((text, index) => (
          <span key={text}>
            {index > 0 && ' · '}
            <bdi>{text}</bdi>
          </span>
        ))}
      </p>
    )
  );
}

// The components imported here are the app's own. They get everything from props. What they and their imports use of React must
// be in `react-shim.ts`; lazy parts, routes and effects do nothing. The build fails for any other hook and for a library
// (`scripts/vite/compile-script.ts`); `.size-limit.json` limits the page.
import type { CleanResponse } from '#src/api/person-visitors.ts';
import type { MergedContacts } from '#src/domain/merged-contacts.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { CardList, RecordContext } from '#src/person/cards.tsx';
import { ContactsPanel } from '#src/person/contacts-panel.tsx';
import { FilterBar, PersonHeader, PersonTabs } from '#src/person/person-header.tsx';

type PersonProps = {
  readonly address: PersonAddress;
  readonly response: CleanResponse;
  readonly readPhone: PhoneReader;
  /** null: not all records were read. */
  readonly contacts: MergedContacts | null;
  /** The window has one column: the contacts of several records are behind a tab. In a wide one, a skeleton keeps their room. */
  readonly isNarrow: boolean;
};

/** What a usual window has room for: further cards would delay these. */
export const FIRST_PAINT_CARDS = 6;

/** The page as `person/person-screen.tsx` renders it first, with room for the buttons that come later. */
export function Person({ address, response, readPhone, contacts, isNarrow }: PersonProps) {
  const t = useText();
  const { total, records } = response;
  return (
    <div className="person-page">
      <PersonHeader personId={address.personId} contacts={contacts}>
        <div className="person-header__actions line rigid" />
      </PersonHeader>
      <div className={`person-body stack${total > 1 ? '' : ' person-body--whole'}`}>
        {total > 1 && <div className="contacts skeleton" />}
        <PersonTabs shown="records" hasContacts={isNarrow && total > 1} />
        <div className="records">
          {total > 1 && <FilterBar q="" count={t.person.count(total)} />}
          <Cards records={records.slice(0, FIRST_PAINT_CARDS)} address={address} readPhone={readPhone} />
        </div>
      </div>
    </div>
  );
}

export function Contacts({ contacts }: Pick<PersonProps, 'contacts'>) {
  const shown = contacts && { ...contacts, searched: null };
  return <ContactsPanel contacts={shown} chosen={[]} onToggle={nothing} />;
}

type CardsProps = Pick<PersonProps, 'address' | 'readPhone'> & Pick<CleanResponse, 'records'>;

export function Cards({ records, address: { visitorId: markedId }, readPhone }: CardsProps) {
  const noPath = { recordPath: nothing, userId: null };
  const view = { markedId, readPhone, ...noPath, findMatches: () => [], hasCopyKey: false };
  return (
    <RecordContext value={view}>
      <CardList records={records} />
    </RecordContext>
  );
}

const nothing = (): undefined => {};

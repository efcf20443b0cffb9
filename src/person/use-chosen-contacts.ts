import { useMemo, useState } from 'react';
import type { RecordField } from '#src/domain/record-fields.ts';
import type { MergedContacts } from '#src/domain/merged-contacts.ts';
import type { MergedValue } from '#src/domain/merge-values.ts';

/** A merged contact whose records alone are shown. */
export type ChosenContact = { readonly field: RecordField; readonly contact: MergedValue };

/** The contacts that the agent has chosen in the merged panel, as state of the page. */
export function useChosenContacts(contacts: MergedContacts | null) {
  const [choices, setChoices] = useState<readonly ChosenContact[]>([]);
  // Identified by its text, as a refresh or the loaded library merges the records again.
  const chosen = useMemo(
    () =>
      choices.flatMap(({ field, contact: { text } }): readonly ChosenContact[] => {
        const contact = contacts?.[field].find(({ spellings }) => spellings.includes(text));
        return contact === undefined ? [] : [{ field, contact }];
      }),
    [choices, contacts],
  );
  return {
    chosen,
    /** Adds a contact to the chosen ones, or removes it. */
    toggle: (field: RecordField, contact: MergedValue): void => {
      const others = chosen.filter((each) => each.contact !== contact);
      setChoices(others.length < chosen.length ? others : [...chosen, { field, contact }]);
    },
    clear: (): void => setChoices([]),
  };
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useLayoutEffect, type MouseEvent } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { typedEntry, useStartSearch } from './searches.tsx';
import { useReadingText } from './use-reading-text.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/domain/ids.ts';
import { personPath } from '#src/domain/paths.ts';
import type { Reading, TypedId } from '#src/domain/search-search-term.ts';
import { phoneLibraryQuery } from '#src/session/phone-library-query.ts';
import { isIncomplete } from '#src/domain/search-term.ts';
import { useCustomer, useObserved, useServices } from '#src/session/services.tsx';
import { useInPlace } from '#src/ui/links.tsx';
import { readingsOf } from './readings.ts';
import './field-options.css';

type FieldOptionsProps = {
  /** The id of the list; its options have `id-0`, `id-1` … */
  readonly id: string;
  readonly text: string;
  /** The option that Enter opens. */
  readonly active: number;
  readonly isOpen: boolean;
  /** Enter was pressed, possibly before these options had loaded. */
  readonly isSubmitted: boolean;
  readonly onCount: (count: number) => void;
  readonly onFailed: (message: string) => void;
  readonly onOpened: (reading: Reading) => void;
};

/** How the text of the field is understood; without a text, recent people. */
export function ReadingOptions(props: FieldOptionsProps) {
  const { id, text, active, isOpen, isSubmitted, onCount, onFailed, onOpened } = props;
  const t = useText().findField;
  const language = useLanguage();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const startSearch = useStartSearch();
  const textOf = useReadingText();
  const phoneLibrary = useQuery(phoneLibraryQuery).data?.[language];
  const { defaultCountry: country } = useObserved(useServices().preferences);
  const userId = useCustomer().onScreen?.userId ?? null;
  const recent = useRecentPeople(userId);
  const isTyped = text.trim() !== '';
  const readings = isTyped ? readingsOf(text, { country, userId }) : recent;

  const open = (reading: Reading): void => {
    onOpened(reading);
    if ('path' in reading)
      void navigate(inPlace(reading.path), { state: isTyped && readings.length > 1 ? typedEntry : null });
    else startSearch(reading, { text, readings, userId });
  };
  const submit = useEffectEvent(() => {
    const reading = readings[active];
    if (reading === undefined) onFailed(t.notUnderstood);
    else open(reading);
  });
  useEffect(() => {
    if (isSubmitted) submit();
  }, [isSubmitted]);

  const { length } = readings;
  // Before the next key, which the field handles by whether options are shown.
  useLayoutEffect(() => onCount(length), [onCount, length]);

  if (!isOpen || length === 0) return null;
  return (
    <div id={id} role="listbox" className="field-options panel" aria-label={t.options}>
      {readings.map((reading, index) => (
        <button
          key={JSON.stringify(reading)}
          type="button"
          tabIndex={-1}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="field-option facts"
          // The field keeps the focus.
          onMouseDown={(event: MouseEvent) => event.preventDefault()}
          onClick={() => open(reading)}
        >
          <span className="secondary">{t.kinds[reading.kind]} </span>
          <bdi className="field-option__value">{textOf(reading)}</bdi>
          {isIncomplete(reading, phoneLibrary) && <span className="secondary"> {t.incomplete}</span>}
        </button>
      ))}
    </div>
  );
}

/** The recent people of an empty field: of this customer, without the person on the screen. */
function useRecentPeople(userId: UserId | null): readonly TypedId[] {
  const { pathname } = useLocation();
  return useObserved(useServices().recent)
    .filter((person) => person.userId === userId && !pathname.endsWith(`/${person.personId}`))
    .slice(0, 5)
    .map((person) => ({ kind: 'person', id: person.personId, name: person.name, path: personPath(person) }));
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useLayoutEffect, type MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useCustomerNames } from '#src/features/customer/customer-of-screen.tsx';
import { useStartSearch } from '#src/features/find/search-of-entry.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { personKey } from '#src/lib/ids.ts';
import { personPath } from '#src/lib/paths.ts';
import { fold } from '#src/lib/text/fold.ts';
import { phoneLibraryQuery } from '#src/model/phone-library-query.ts';
import { viewPhone, type PhoneLibrary } from '#src/model/phone.ts';
import { useCustomer, useObserved, useServices } from '#src/session/services.tsx';
import type { RecentPerson } from '#src/session/stores/recent-people.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { useOnline } from '#src/ui/hooks/browser-state.ts';
import { readingsOf, type Reading } from './readings.ts';
import './field-options.css';

type FieldOption = {
  readonly key: string;
  /** How the text is understood; null: a person. */
  readonly kind: string | null;
  readonly value: string;
  readonly about: string | null;
  /** Whether it searches; else it opens a page. */
  readonly isSearch: boolean;
  readonly open: () => void;
};

type FieldOptionsProps = {
  /** Those of its options are numbered: `id-0`. */
  readonly id: string;
  readonly text: string;
  /** The option that Enter opens. */
  readonly active: number;
  readonly isOpen: boolean;
  /** Enter was pressed, maybe before these options could be drawn. */
  readonly isSubmitted: boolean;
  readonly onCount: (count: number) => void;
  readonly onFailed: (message: string) => void;
  readonly onOpened: (option: Pick<FieldOption, 'isSearch'>) => void;
};

/** How the text of the field is understood, and recent people whom it fits. */
export function FieldOptions(props: FieldOptionsProps) {
  const { id, text, active, isOpen, isSubmitted, onCount, onFailed, onOpened } = props;
  const t = useText().findField;
  const options = [...useReadings(text), ...useRecentPeople(text)];

  const open = (option: FieldOption): void => {
    onOpened(option);
    option.open();
  };
  const submit = useEffectEvent(() => {
    const option = options[active];
    if (option === undefined) onFailed(t.notUnderstood);
    else open(option);
  });
  useEffect(() => {
    if (isSubmitted) submit();
  }, [isSubmitted]);

  const { length } = options;
  // At once: the next key is for the options that are there, such as Escape for none.
  useLayoutEffect(() => onCount(length), [onCount, length]);

  if (!isOpen || length === 0) return null;
  return (
    <div id={id} role="listbox" className="field-options panel" aria-label={t.options}>
      {options.map((option, index) => (
        <button
          key={option.key}
          type="button"
          tabIndex={-1}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={option.kind === null ? 'field-option facts field-option--person' : 'field-option facts'}
          // The field keeps the focus.
          onMouseDown={(event: MouseEvent) => event.preventDefault()}
          onClick={() => open(option)}
        >
          {option.kind !== null && <span className="secondary">{option.kind} </span>}
          <bdi className="field-option__value">{option.value}</bdi>
          {option.about !== null && <bdi className="secondary"> {option.about}</bdi>}
        </button>
      ))}
    </div>
  );
}

function useReadings(text: string): readonly FieldOption[] {
  const { kinds, incomplete } = useText().findField;
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const startSearch = useStartSearch();
  const { defaultCountry: country } = useObserved(useServices().preferences);
  const userId = useCustomer().onScreen?.userId ?? null;
  const readings = readingsOf(text, { country, userId });
  const isOnline = useOnline();
  const language = useLanguage();
  const { data: libraries } = useQuery({
    ...phoneLibraryQuery,
    enabled: isOnline && readings.some(({ kind }) => kind === 'phone'),
  });
  return readings.map((reading) => {
    const { value, isIncomplete } = viewReading(reading, text, libraries?.[language] ?? null);
    return {
      key: reading.kind === 'phone' ? reading.digits : reading.kind,
      kind: kinds[reading.kind],
      value,
      about: isIncomplete ? incomplete : null,
      isSearch: !('path' in reading),
      open: () => {
        const otherReadings = readings.filter((other) => other !== reading);
        if ('path' in reading) void navigate(inPlace(reading.path));
        else startSearch({ term: reading, text, otherReadings }, userId);
      },
    };
  });
}

export function viewReading(reading: Reading, text: string, library: PhoneLibrary | null) {
  const whole = (value: string) => ({ value, isIncomplete: false });
  switch (reading.kind) {
    case 'person':
    case 'visitor':
      return whole(String(reading.id));
    case 'phone': {
      const { display, e164 } = viewPhone(`+${reading.digits}`, 'other', library);
      if (e164 !== null) return whole(display);
      // As it was typed, unless more than this number was.
      return { value: /[,;]/.test(text) ? reading.digits : text.trim(), isIncomplete: library !== null };
    }
    case 'email':
      return whole(reading.email);
    case 'name':
      return whole(reading.name);
  }
}

function useRecentPeople(text: string): readonly FieldOption[] {
  const { customers } = useText();
  const nameOf = useCustomerNames();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  return recentPeopleWith(useObserved(useServices().recent), text).map((person) => {
    const { personId, userId, name } = person;
    const customer = userId === null ? '' : ` ${nameOf(userId) ?? customers.userId(userId)}`;
    return {
      key: personKey(person),
      kind: null,
      value: name,
      about: `${personId}${customer}`,
      isSearch: false,
      open: () => void navigate(inPlace(personPath(person))),
    };
  });
}

const MAX_PEOPLE = 5;
/** One letter is in nearly every name. */
const MIN_LENGTH = 2;

/** Those whose name or ID has every word of the text. */
export function recentPeopleWith(people: readonly RecentPerson[], text: string): readonly RecentPerson[] {
  const words = fold(text).split(' ');
  if (words.join('').length < MIN_LENGTH) return [];
  const fits = ({ personId, name }: RecentPerson): boolean => {
    const about = fold(`${name} ${personId}`);
    return words.every((word) => about.includes(word));
  };
  return people.filter(fits).slice(0, MAX_PEOPLE);
}

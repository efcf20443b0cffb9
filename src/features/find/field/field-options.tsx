import { useEffect, useEffectEvent, useLayoutEffect, type MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useCustomerNames } from '#src/features/customer/customer-names.tsx';
import { useStartSearch } from '#src/features/find/search-of-entry.tsx';
import { personPath } from '#src/lib/paths.ts';
import { useCustomer } from '#src/session/services.tsx';
import { personKey } from '#src/lib/ids.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { useFieldChoices, type FieldOption } from './use-field-choices.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { KnownPerson } from './known-people.ts';
import './field-options.css';

type FieldOptionsProps = {
  readonly id: string;
  /** Of the DOM, of the option at an index. */
  readonly idOfOption: (index: number) => string;
  readonly text: string;
  /** The option that Enter opens. */
  readonly active: number;
  readonly isOpen: boolean;
  /** Enter was pressed, maybe before these options could be drawn. */
  readonly isSubmitted: boolean;
  readonly onCount: (count: number) => void;
  readonly onFailed: (message: string) => void;
  readonly onOpened: (option: FieldOption) => void;
};

/** How the text of the field is understood, and people who fit. */
export function FieldOptions(props: FieldOptionsProps) {
  const { id, idOfOption, text, active, isOpen, isSubmitted, onCount, onFailed, onOpened } = props;
  const t = useText();
  const options = useFieldChoices(text);
  const openOption = useOpenOption(text, options);

  const open = (option: FieldOption): void => {
    onOpened(option);
    openOption(option);
  };
  const submit = useEffectEvent(() => {
    const option = options[active];
    if (option === undefined) onFailed(t.findField.notUnderstood);
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
    <div id={id} role="listbox" className="field-options panel" aria-label={t.findField.options}>
      {options.map((option, index) => (
        <button
          key={keyOf(option)}
          type="button"
          tabIndex={-1}
          id={idOfOption(index)}
          role="option"
          aria-selected={index === active}
          className={
            option.person === null ? 'field-option facts' : 'field-option facts field-option--person'
          }
          // The field keeps the focus.
          onMouseDown={(event: MouseEvent) => event.preventDefault()}
          onClick={() => open(option)}
        >
          {option.person === null ? <ReadingText {...option} /> : <PersonText {...option.person} />}
        </button>
      ))}
    </div>
  );
}

function keyOf({ reading, person }: FieldOption): string {
  if (person !== null) return personKey(person);
  return reading.kind === 'phone' ? `phone ${reading.digits}` : reading.kind;
}

function ReadingText({ reading, value, isIncomplete }: Extract<FieldOption, { person: null }>) {
  const { kinds, incomplete } = useText().findField;
  return (
    <>
      <span className="secondary">{kinds[reading.kind]} </span>
      <bdi className="field-option__value">{value}</bdi>
      {isIncomplete && <span className="secondary"> {incomplete}</span>}
    </>
  );
}

function PersonText({ personId, userId, name, contact, from }: KnownPerson) {
  const { findField, customers } = useText();
  const nameOf = useCustomerNames();
  return (
    <>
      <bdi className="field-option__value">{name === '' ? String(personId) : name} </bdi>
      <span className="field-option__about facts secondary">
        {contact !== null && <bdi>{contact} </bdi>}
        <span className="id">{personId} </span>
        {userId !== null && <bdi>{nameOf(userId) ?? customers.userId(userId)} </bdi>}
      </span>
      <span className="field-option__from secondary">{findField.known[from]}</span>
    </>
  );
}

function useOpenOption(text: string, options: readonly FieldOption[]): (option: FieldOption) => void {
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const startSearch = useStartSearch();
  const userId = useCustomer().onScreen?.userId ?? null;
  return ({ reading, person }) => {
    if (person !== null) void navigate(inPlace(personPath(person)));
    else if ('path' in reading) void navigate(inPlace(reading.path));
    else {
      const readings = options.flatMap((option) => option.reading ?? []);
      const otherReadings = readings.filter((other) => other !== reading);
      startSearch({ term: reading, text, otherReadings }, userId);
    }
  };
}

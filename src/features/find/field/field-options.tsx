import { useEffect, useEffectEvent, type MouseEvent } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { useCustomerNames } from '#src/features/customer/names/use-customer-names.ts';
import { userIdLabel } from '#src/lib/ids.ts';
import { optionId } from './option-id.ts';
import { useFieldChoices, type FieldOption } from './use-field-choices.ts';
import { useTake } from './use-take.ts';
import type { KnownPerson } from './known-people.ts';
import './field-options.css';

type FieldOptionsProps = {
  readonly fieldId: string;
  readonly text: string;
  /** The option that Enter takes. */
  readonly active: number;
  readonly isOpen: boolean;
  /** Enter was pressed, maybe before these options could be drawn. */
  readonly isSubmitted: boolean;
  readonly onCount: (count: number) => void;
  readonly onFailed: (message: string) => void;
  readonly onTaken: () => void;
};

/** How the text of the field is understood, and people who fit. */
export function FieldOptions(props: FieldOptionsProps) {
  const { fieldId, text, active, isOpen, isSubmitted, onCount, onFailed, onTaken } = props;
  const t = useText();
  const options = useFieldChoices(text);
  const openOption = useTake();

  const take = (option: FieldOption): void => {
    onTaken();
    openOption(option, options);
  };
  const submit = useEffectEvent(() => {
    const option = options[active];
    if (option === undefined) onFailed(t.findField.notUnderstood);
    else take(option);
  });
  useEffect(() => {
    if (isSubmitted) submit();
  }, [isSubmitted]);

  const { length } = options;
  useEffect(() => onCount(length), [onCount, length]);

  if (!isOpen || length === 0) return null;
  return (
    <div id={`${fieldId}-options`} role="listbox" className="field-options" aria-label={t.findField.options}>
      {options.map((option, index) => (
        <button
          key={keyOf(option)}
          type="button"
          tabIndex={-1}
          id={optionId(fieldId, index)}
          role="option"
          aria-selected={index === active}
          className={option.person === null ? 'field-option' : 'field-option field-option--person'}
          // The field keeps the focus.
          onMouseDown={(event: MouseEvent) => event.preventDefault()}
          onClick={() => take(option)}
        >
          {option.person === null ? <ReadingText {...option} /> : <PersonText person={option.person} />}
        </button>
      ))}
    </div>
  );
}

function keyOf({ reading, person }: FieldOption): string {
  if (person !== null) return `${person.personId}/${person.userId ?? ''}`;
  return reading.kind === 'phone' ? `phone ${reading.digits}` : reading.kind;
}

function ReadingText({ reading, value }: Extract<FieldOption, { person: null }>) {
  const { kinds } = useText().findField;
  return (
    <>
      <span className="field-option__kind">{kinds[reading.kind]} </span>
      <bdi className="field-option__value">{value}</bdi>
    </>
  );
}

function PersonText({ person }: { person: KnownPerson }) {
  const { known } = useText().findField;
  const nameOf = useCustomerNames();
  const { personId, userId, name, contact, from } = person;
  return (
    <>
      <bdi className="field-option__value">{name === '' ? String(personId) : name} </bdi>
      <span className="field-option__about">
        {contact !== null && <bdi>{contact} </bdi>}
        <span className="id">{personId} </span>
        {userId !== null && <bdi>{nameOf(userId) ?? userIdLabel(userId)} </bdi>}
      </span>
      <span className="field-option__from">{known[from]}</span>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { ChooseCustomer } from '#src/customer/choose-customer.tsx';
import { useCustomer } from '#src/customer/current-customer.tsx';
import type { UserId } from '#src/domain/ids.ts';
import { personPath } from '#src/domain/paths.ts';
import { isIncomplete, type Reading, type TypedId } from '#src/domain/search-term.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { useStore, useServices } from '#src/session/services.tsx';
import { phoneLibraryQuery } from '#src/session/use-phone-reader.ts';
import { useRootClass } from '#src/ui/browser-state.ts';
import { focusPage, canMoveFocus } from '#src/ui/focus.ts';
import { FindIcon } from '#src/ui/icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy.tsx';
import { useEmbeddedPath } from '#src/ui/links.tsx';
import { useReadingText } from './other-readings.tsx';
import { parseReadings } from './readings.ts';
import { type Search, typedState, useStartSearch } from './searches.tsx';
import './search-field.css';

const FieldOptions = lazyWithRetry(async () => (await import('./search-field.tsx')).ReadingOptions);

export const loadFieldOptions = FieldOptions.load;

/** Further meanings of an ID that leads to nobody. */
export const AlternativeReadings = lazyWithRetry(
  async () => (await import('./other-readings.tsx')).AlternativeReadings,
);

/** The field of a page that shows nobody. A partner chooses the customer first. */
export function PageSearchField({ autoFocus = false }: { autoFocus?: boolean }) {
  const { isPartner, current } = useCustomer();
  useRootClass('has-page-field');
  return isPartner && current === null ? (
    <ChooseCustomer />
  ) : (
    <SearchField variant="page" autoFocus={autoFocus} />
  );
}

type FindFieldProps = {
  /** `bar`: in the app bar, with less room. */
  readonly variant: 'page' | 'bar';
  readonly autoFocus?: boolean;
  /** The search that the page shows, or that found its person. */
  readonly search?: Search | null;
};

/**
 * One field for phones, e-mails, names and ids. The input is there at once and stays the same element, so that no key, caret or
 * composition is lost; how its text is understood comes in a chunk of its own. Enter waits for that. What was searched for stays in it,
 * to be corrected.
 */
export function SearchField({ variant, autoFocus = false, search = null }: FindFieldProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useSearchText(search);
  const [isOpen, setOpen] = useState(false);
  const [optionCount, setOptionCount] = useState(0);
  // The option chosen by arrow keys; null: none. Without one, Enter in an empty field opens nobody.
  const [moved, setMoved] = useState<number | null>(null);
  const active = moved ?? (text.trim() === '' ? -1 : 0);
  // Enter counts only for the page on which it was pressed.
  const { key } = useLocation();
  const [submittedAt, setSubmittedAt] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const isListed = isOpen && optionCount > 0;
  const previousFocus = useRef<EventTarget | null>(null);
  const hadFocus = useRef(false);
  const listId = `${id}-options`;

  useLayoutEffect(() => {
    if (autoFocus && canMoveFocus()) input.current?.focus();
  }, [autoFocus]);

  const change = (next: string): void => {
    setText(next);
    setOpen(true);
    setMoved(null);
    setSubmittedAt(null);
    setError(null);
  };

  const fail = (message: string): void => {
    setSubmittedAt(null);
    setError(message);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && (isListed || !isOpen)) {
      if (isListed) setMoved((Math.max(active, step < 0 ? 0 : -1) + step + optionCount) % optionCount);
      setOpen(true);
    } else if (event.key === 'Escape') {
      // Each press does one of these, and the page's own Escape does not run.
      if (text === '') leave();
      else if (isListed) setOpen(false);
      else change('');
    } else return;
    event.preventDefault();
  };

  const leave = (): void => {
    focusPage();
    if (previousFocus.current instanceof HTMLElement) previousFocus.current.focus({ preventScroll: true });
  };

  /** The first press into the field selects its text, as in a browser's address bar. */
  const onClick = ({ currentTarget }: MouseEvent<HTMLInputElement>): void => {
    if (!hadFocus.current && currentTarget.selectionStart === currentTarget.selectionEnd)
      currentTarget.select();
    setOpen(true);
  };

  return (
    <form
      role="search"
      // A page may have a filter, too.
      aria-label={variant === 'bar' ? t.lookUp.heading : undefined}
      className={`find-field no-print find-field--${variant}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '' && active < 0) fail(t.lookUp.required);
        else setSubmittedAt(key);
      }}
    >
      <label htmlFor={id} className={variant === 'bar' ? 'visually-hidden' : 'find-field__label'}>
        {t.lookUp.field}
      </label>
      <div className="find-field__box">
        <input
          ref={input}
          id={id}
          role="combobox"
          className="find-field__input field"
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={listId}
          aria-activedescendant={isListed && active >= 0 ? `${listId}-${active}` : undefined}
          aria-keyshortcuts="/ Control+K Meta+K"
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          placeholder={variant === 'bar' ? t.lookUp.field : undefined}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={({ relatedTarget }) => {
            previousFocus.current = relatedTarget;
            void loadFieldOptions();
            // The look-up page lists recent people itself.
            if (text === '' && !autoFocus) setOpen(true);
          }}
          onPointerDown={() => (hadFocus.current = document.activeElement === input.current)}
          onClick={onClick}
          onBlur={() => setOpen(false)}
        />
        <button
          type="submit"
          className={`button ${variant === 'bar' ? 'button--icon' : 'button--primary'} find-field__button`}
          title={variant === 'bar' ? t.lookUp.find : undefined}
        >
          {variant === 'bar' ? <FindIcon /> : t.lookUp.find}
        </button>
      </div>
      {error !== null && (
        // Mount a new alert: some screen readers ignore changed text.
        <p key={error} id={`${id}-error`} className="find-field__error small danger" role="alert">
          {error}
        </p>
      )}
      {(text !== '' || isOpen) && (
        <FieldOptions
          id={listId}
          text={text}
          active={active}
          isOpen={isOpen}
          isSubmitted={submittedAt === key}
          onCount={setOptionCount}
          onFailed={fail}
          onOpened={(reading) => {
            // After an ID, the field has the text of the page again.
            if ('path' in reading) change(search?.text ?? '');
            setSubmittedAt(null);
            setOpen(false);
          }}
        />
      )}
    </form>
  );
}

/** The field's text. When another search is shown it is that search's, unless the agent has changed it since. */
function useSearchText(search: Search | null) {
  const [text, setText] = useState(search?.text ?? '');
  const [shown, setShown] = useState(search);
  if (search?.id !== shown?.id) {
    setShown(search);
    if (text === (shown?.text ?? '')) setText(search?.text ?? '');
  }
  return [text, setText] as const;
}

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
  const inPlace = useEmbeddedPath();
  const startSearch = useStartSearch();
  const textOf = useReadingText();
  const phoneLibrary = useQuery(phoneLibraryQuery).data?.[language];
  const { defaultCountry: country } = useStore(useServices().preferences);
  const userId = useCustomer().current?.userId ?? null;
  const recent = useRecentPeople(userId);
  const isTyped = text.trim() !== '';
  const readings = isTyped ? parseReadings(text, { country, userId }) : recent;

  const open = (reading: Reading): void => {
    onOpened(reading);
    if ('path' in reading)
      void navigate(inPlace(reading.path), { state: isTyped && readings.length > 1 ? typedState : null });
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
          {reading.kind === 'person' && reading.name ? null : (
            <span className="secondary">{t.kinds[reading.kind]} </span>
          )}
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
  return useStore(useServices().recent)
    .filter((person) => person.userId === userId && !pathname.endsWith(`/${person.personId}`))
    .slice(0, 5)
    .map((person) => ({ kind: 'person', id: person.personId, name: person.name, path: personPath(person) }));
}

import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { ChooseCustomer } from '#src/customer/choose-customer.tsx';
import { useCustomer, useUserId } from '#src/ui/customer-context.ts';
import type { UserId } from '#src/domain/ids.ts';
import { personPath } from '#src/domain/paths.ts';
import type { Interpretation, TypedId } from '#src/domain/search-term.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { Search } from '#src/session/searches.ts';
import { useStore, useServices } from '#src/session/services.tsx';
import { useRootClass } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { focusPage, canMoveFocus } from '#src/ui/focus.ts';
import { FindIcon } from '#src/ui/icons.tsx';
import { ChunkFallback, useLoading } from '#src/ui/lazy.tsx';
import { useGo } from '#src/ui/links.tsx';
import { typedState, useStartSearch } from './searches.tsx';
import './search-field.css';

/** In a separate chunk: typing does not wait for it. */
const loadParser = () => import('./other-interpretations.tsx');
const loadNothing = async () => null;
type Parser = Awaited<ReturnType<typeof loadParser>>;

/** A partner chooses the customer first. */
export function PageSearchField({ autoFocus = false }: { autoFocus?: boolean }) {
  const { isPartner, current } = useCustomer();
  useRootClass('has-page-field');
  return isPartner && current === null ? (
    <ChooseCustomer />
  ) : (
    <SearchField variant="page" autoFocus={autoFocus} />
  );
}

type SearchFieldProps = {
  readonly variant: 'page' | 'bar';
  readonly autoFocus?: boolean;
  /** The page's search, or the one that found its person. */
  readonly search?: Search | null;
};

/** The input stays one element while the parser loads, so no key, caret or composition is lost. Enter waits for it. */
export function SearchField({ variant, autoFocus = false, search = null }: SearchFieldProps) {
  const t = useText();
  const isBar = variant === 'bar';
  const id = useId();
  const listId = `${id}-options`;
  const input = useRef<HTMLInputElement>(null);
  const hadFocus = useRef(false);
  const [text, setText] = useSearchText(search);
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // The option highlighted by arrow keys; null: the main one, or none in an empty field.
  const [highlighted, setHighlighted] = useState<number | null>(null);
  const [isUsed, setUsed] = useState(false);
  const { value: parser, hasFailed } = useLoading(isUsed ? loadParser : loadNothing, null);
  const { defaultCountry: country } = useStore(useServices().preferences);
  const userId = useUserId();
  const recent = useRecentPeople(userId);
  const go = useGo();
  const startSearch = useStartSearch();
  const { key } = useLocation();
  // The Enter that waits for the parser; null: none, or the text or the page has changed.
  const waitingEnter = useRef<object | null>(null);

  const isTyped = text.trim() !== '';
  const read = ({ suggest }: Parser) => suggest(text, recent, { country, userId });
  const { all, main } = parser === null ? { all: [], main: -1 } : read(parser);
  const active = highlighted ?? main;
  const isListed = isOpen && all.length > 0;

  useLayoutEffect(() => {
    if (autoFocus && canMoveFocus()) input.current?.focus();
  }, [autoFocus]);
  useLayoutEffect(() => () => void (waitingEnter.current = null), [key]);

  const change = (next: string): void => {
    waitingEnter.current = null;
    setText(next);
    setOpen(true);
    setHighlighted(null);
    setError(null);
  };

  const open = (interpretation: Interpretation, interpretations: readonly Interpretation[]): void => {
    // Typing is over: the heading of the next page may take the focus.
    focusPage();
    if ('path' in interpretation) {
      // After an ID, the field shows the page's text again.
      change(search?.text ?? '');
      // A name that was typed leads to no other person.
      go(interpretation.path, { state: /\d/.test(text) && interpretations.length > 1 ? typedState : null });
    } else
      startSearch(interpretation, {
        text,
        interpretations: interpretations.filter((each) => !recent.some((person) => person === each)),
      });
    setOpen(false);
  };

  const submit = async (): Promise<void> => {
    const enter = {};
    waitingEnter.current = enter;
    // The field shows the failure.
    const loaded = await loadParser().catch(() => null);
    if (loaded === null || waitingEnter.current !== enter) return undefined;
    const suggestions = read(loaded);
    const interpretation = suggestions.all[highlighted ?? suggestions.main];
    if (interpretation !== undefined) return open(interpretation, suggestions.all);
    setError(isTyped ? t.lookUp.notUnderstood : t.lookUp.required);
    return input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const { length } = all;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && (isListed || !isOpen)) {
      if (isListed) setHighlighted((Math.max(active, step < 0 ? 0 : -1) + step + length) % length);
      setOpen(true);
    } else if (event.key === 'Escape') {
      // Each press does one of these; the page's own Escape does not run.
      if (isListed && text !== '') setOpen(false);
      else if (text !== '') change('');
      else focusPage();
    } else return;
    event.preventDefault();
  };

  /** As in a browser's address bar, the first click selects the text. */
  const onClick = ({ currentTarget }: MouseEvent<HTMLInputElement>): void => {
    if (!hadFocus.current && currentTarget.selectionStart === currentTarget.selectionEnd)
      currentTarget.select();
    setOpen(true);
  };

  return (
    <form
      role="search"
      // The page may have a filter, too.
      aria-label={isBar ? t.lookUp.heading : undefined}
      className={`find-field no-print find-field--${variant}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id} className={isBar ? 'visually-hidden' : 'quiet'}>
        {t.lookUp.field}
      </label>
      <input
        ref={input}
        id={id}
        role="combobox"
        className="field"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && active >= 0 ? `${listId}-${active}` : undefined}
        aria-keyshortcuts="/ Control+K Meta+K"
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        placeholder={isBar ? t.lookUp.field : undefined}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setUsed(true);
          // The look-up page lists recent people itself.
          if (text === '' && !autoFocus) setOpen(true);
        }}
        onPointerDown={() => (hadFocus.current = document.activeElement === input.current)}
        onClick={onClick}
        onBlur={() => setOpen(false)}
      />
      <Button type="submit" icon={isBar} primary={!isBar} aria-label={isBar ? t.lookUp.find : undefined}>
        {isBar ? <FindIcon /> : t.lookUp.find}
      </Button>
      {error !== null && (
        // A new alert: some screen readers ignore changed text.
        <p key={error} id={`${id}-error`} className="find-field__error danger" role="alert">
          {error}
        </p>
      )}
      {isUsed && isTyped && parser === null && <ChunkFallback hasFailed={hasFailed} />}
      {isListed && parser !== null && (
        <parser.InterpretationOptions
          id={listId}
          interpretations={all}
          active={active}
          onOpen={(interpretation) => open(interpretation, all)}
        />
      )}
    </form>
  );
}

/** The current search, unless the agent has changed the text since. */
function useSearchText(search: Search | null) {
  const [text, setText] = useState(search?.text ?? '');
  const [shown, setShown] = useState(search);
  if (search?.id !== shown?.id) {
    setShown(search);
    if (text === (shown?.text ?? '')) setText(search?.text ?? '');
  }
  return [text, setText] as const;
}

/** Of this customer, without the person on the screen. */
function useRecentPeople(userId: UserId | null): readonly TypedId[] {
  const { pathname } = useLocation();
  return useStore(useServices().recent)
    .filter((person) => person.userId === userId && !pathname.endsWith(`/${person.personId}`))
    .map((person) => ({ kind: 'person', id: person.personId, name: person.name, path: personPath(person) }));
}

import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { UserId } from '#src/lib/ids.ts';
import {
  choiceKey,
  searchCustomers,
  searchUsers,
  type CustomerChoice,
  type CustomerChoices,
} from './customer-choice.ts';
import { customerLabel, type CustomerIndex } from './customer-index.ts';
import type { RecentCustomer } from '#src/session/stores/customers.ts';
import { choiceTitle, CustomerOption } from './customer-option.tsx';
import { useInitialFocus } from '#src/ui/focus.ts';
import './customer-picker.css';

type CustomerPickerProps = {
  /** null while the lists load and if they fail to: a `user_id` can be typed all the same. */
  readonly index: CustomerIndex | null;
  readonly isLoading: boolean;
  /** Latest first. */
  readonly recent: readonly RecentCustomer[];
  /** `label`: for the app bar and the document's title. */
  readonly onChoose: (chosen: { readonly userId: UserId; readonly label: string }) => void;
  /** Below the field: why the lists failed to load. */
  readonly children?: ReactNode;
};

/** Chooses a customer, and then one of its users if there are several. */
export function CustomerPicker(props: CustomerPickerProps) {
  const { index, isLoading, recent, onChoose, children } = props;
  const t = useText();
  const statusId = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const takesFocus = useInitialFocus();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  /** The customer of whose users one is being chosen. */
  const [company, setCompany] = useState<CustomerChoice | null>(null);
  const found = useMemo(
    () => (company === null ? searchCustomers(index, text, recent) : searchUsers(company, text)),
    [company, index, text, recent],
  );

  const show = (next: CustomerChoice | null): void => {
    setCompany(next);
    setText('');
    setOpen(true);
    inputRef.current?.focus();
  };

  const pick = (choice: CustomerChoice): void => {
    const [user] = choice.users;
    if (user === undefined) return;
    if (choice.users.length > 1) {
      show(choice);
      return;
    }
    setCompany(null);
    setText('');
    setOpen(false);
    onChoose({ userId: user.userId, label: customerLabel(choice.customer, user) });
  };

  const goBack = (event: KeyboardEvent & { defaultMuiPrevented?: boolean | undefined }): void => {
    const leaves = event.key === 'Escape' || (event.key === 'Backspace' && text === '');
    if (company === null || !leaves) return;
    event.preventDefault();
    event.stopPropagation();
    event.defaultMuiPrevented = true;
    show(null);
  };

  return (
    <div className="customer-picker stack">
      {/* Above the field: the list opens below it. */}
      <div className="customer-picker__status row">
        <p id={statusId} aria-live="polite">
          {statusOf(props, company, found, t)}
        </p>
        {company !== null && (
          <button type="button" className="button button--quiet button--small" onClick={() => show(null)}>
            {t.customers.allCustomers}
          </button>
        )}
      </div>
      <Autocomplete<CustomerChoice>
        options={found.choices}
        value={null}
        inputValue={text}
        open={open}
        // Enter chooses the first match, but nothing if nothing was typed.
        autoHighlight={found.words.length > 0}
        openOnFocus
        disableCloseOnSelect
        // In the document beside the field, so that it is inside the same landmark or dialog.
        disablePortal
        slotProps={{
          popper: { popperOptions: { strategy: 'fixed' } },
          listbox: { className: 'customer-picker__list' },
          // MUI's is the same as its name.
          popupIndicator: { title: undefined },
        }}
        loading={isLoading}
        loadingText={t.customers.loading}
        noOptionsText={index === null ? t.customers.typeUserId : t.customers.none}
        filterOptions={(options) => options}
        getOptionKey={choiceKey}
        getOptionLabel={(choice) => choiceTitle(choice, t)}
        getOptionDisabled={({ users }) => users.length === 0}
        onOpen={() => setOpen(true)}
        // A press on the open field, say to begin typing, closes nothing.
        onClose={(event) => {
          if (event.type !== 'mousedown' || event.target !== inputRef.current) setOpen(false);
        }}
        onInputChange={(_event, value, reason) => {
          if (reason === 'input' || reason === 'clear') setText(value);
        }}
        onChange={(_event, choice) => {
          if (choice !== null) pick(choice);
        }}
        onKeyDown={goBack}
        renderOption={({ key, className, ...rest }, choice) => (
          <li key={key} {...rest} className={`${className} customer-option`}>
            <CustomerOption choice={choice} words={found.words} />
          </li>
        )}
        renderInput={({ slotProps, ...params }) => (
          <TextField
            {...params}
            inputRef={inputRef}
            autoFocus={takesFocus}
            label={t.customers.label}
            placeholder={t.customers.placeholder}
            slotProps={{
              ...slotProps,
              htmlInput: { ...slotProps.htmlInput, spellCheck: false, 'aria-describedby': statusId },
            }}
          />
        )}
      />
      {children}
    </div>
  );
}

function statusOf(
  { index, isLoading }: CustomerPickerProps,
  company: CustomerChoice | null,
  { choices, total }: CustomerChoices,
  t: Dictionary,
): string {
  const words = t.customers;
  if (company === null && isLoading) return words.loading;
  if (company === null && index === null) return words.typeUserId;
  const all = company === null ? words.customers(total) : words.users(total);
  const count = total > choices.length ? words.shown(choices.length, all) : all;
  return company === null ? count : `${words.chooseUser(choiceTitle(company, t))} ${count}`;
}

import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useCaller, useObserved, useServices } from '#src/session/services.tsx';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { useInitialFocus } from '#src/ui/focus.ts';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import type { ListedCustomer } from './customer-list.ts';
import { customerOptions, type CustomerOption } from './customer-options.ts';
import { customersQuery } from './customers-query.ts';
import './customer.css';

type CustomerPickerProps = { readonly onChosen: (userId: UserId) => void };

const nobody: readonly ListedCustomer[] = [];

/** Chooses a customer from the partner's list, which is fetched when this is first shown; an ID can be typed meanwhile. */
function CustomerPicker({ onChosen }: CustomerPickerProps) {
  const t = useText();
  const { customers } = useServices();
  const { known } = useObserved(customers);
  const list = useQuery(customersQuery(useCaller()));
  const takesFocus = useInitialFocus();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [opened, setOpened] = useState<ListedCustomer | null>(null);
  const { options, isCut } = useMemo(
    () => customerOptions(list.data ?? nobody, known, text, opened),
    [list.data, known, text, opened],
  );
  return (
    <div className="stack">
      <Autocomplete<CustomerOption>
        options={options}
        value={null}
        inputValue={text}
        open={isOpen}
        // Enter opens the first match, but nothing where nothing was typed.
        autoHighlight={text.trim() !== ''}
        openOnFocus
        forcePopupIcon={false}
        disableCloseOnSelect
        // In the document beside the field, so that it is inside the same landmark or dialog.
        disablePortal
        slotProps={{
          popper: { popperOptions: { strategy: 'fixed' } },
          listbox: { className: 'customer-list' },
        }}
        loading={list.isFetching}
        loadingText={t.customers.loading}
        noOptionsText={list.data === undefined ? t.customers.typeUserId : t.customers.none}
        filterOptions={(all) => [...all]}
        getOptionKey={({ key }) => key}
        getOptionLabel={(option) => rowOf(option, t).title}
        onOpen={() => setOpen(true)}
        // A press on the open field, say to begin typing, closes nothing.
        onClose={(_event, reason) => reason !== 'toggleInput' && setOpen(false)}
        onInputChange={(_event, value, reason) => {
          if (reason === 'input' || reason === 'clear') setText(value);
        }}
        onChange={(_event, option) => {
          if (option === null) return;
          const { userId, name, customer } = option;
          if (userId === null) return setOpened(customer);
          setOpen(false);
          customers.choose({ userId, name });
          return onChosen(userId);
        }}
        renderOption={({ key, className, ...rest }, option) => (
          <li key={key} {...rest} className={`${className} customer-option`}>
            <OptionText option={option} />
          </li>
        )}
        renderInput={({ slotProps, ...params }) => (
          <TextField
            {...params}
            autoFocus={takesFocus}
            label={t.customers.label}
            placeholder={t.customers.placeholder}
            helperText={isCut ? t.customers.typeMore : ' '}
            slotProps={{ ...slotProps, htmlInput: { ...slotProps.htmlInput, spellCheck: false } }}
          />
        )}
      />
      <QueryFailure query={list} />
    </div>
  );
}

function OptionText({ option }: { readonly option: CustomerOption }) {
  const t = useText();
  const { title, about } = rowOf(option, t);
  const status = option.user === null ? null : option.customer?.inactiveStatus;
  return (
    <>
      <span className="customer-option__text">
        <bdi>{title} </bdi>
        <span className="facts secondary">
          {about.map((text) => (
            <bdi key={text}>{text} </bdi>
          ))}
        </span>
      </span>
      {option.isRecent && <span className="pill">{t.customers.recent} </span>}
      {status != null && <span className="pill customer-option__status">{t.customers.status[status]} </span>}
    </>
  );
}

/** A row's title, and what tells it from other rows. */
function rowOf({ userId, name, customer, user }: CustomerOption, { customers: words }: Dictionary) {
  if (userId === null) return { title: words.otherUsers((customer?.users.length ?? 1) - 1), about: [] };
  const id = words.userId(userId);
  if (customer === null || user === null)
    return name === '' ? { title: id, about: [] } : { title: name, about: [id] };
  const about = [customer.users.length > 1 ? user.label : null, ...customer.about, user.login, id];
  return { title: name, about: [...new Set(about)].filter((text) => text !== null && text !== name) };
}

/** Lets the agent choose the customer before anything is fetched, and says why. */
export function CustomerPrompt(props: CustomerPickerProps) {
  const t = useText();
  return (
    <section className="customer-prompt stack stack--loose">
      <h2>{t.onBehalf.choose}</h2>
      <p>{t.customers.why}</p>
      <MuiTheme>
        <CustomerPicker {...props} />
      </MuiTheme>
    </section>
  );
}

type CustomerDialogProps = CustomerPickerProps & { readonly onClose: () => void };

export function CustomerDialog({ onClose, ...picker }: CustomerDialogProps) {
  const t = useText();
  return (
    <AppDialog
      title={t.onBehalf.choose}
      onClose={onClose}
      maxWidth="sm"
      minHeight="24rem"
      actions={
        <button type="button" className="button" onClick={onClose}>
          {t.app.close}
        </button>
      }
    >
      <CustomerPicker {...picker} />
    </AppDialog>
  );
}

import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { patterns, withUserId } from '#src/domain/paths.ts';
import { QueryFailure } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller, useServices, useStore } from '#src/session/services.tsx';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { Button } from '#src/ui/button.tsx';
import { useCustomer } from '#src/ui/customer-context.ts';
import { useInitialFocus } from '#src/ui/focus.ts';
import { useEmbedded } from '#src/ui/links.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { type CustomerOption, customerOptions, customersQuery } from './customer-list.ts';
import './customer-picker.css';

/**
 * Opens the look-up for another customer, as person IDs differ between customers. In a frame, and where a page asked for the customer, that
 * page stays, in its history entry.
 */
function useOpenCustomer(): (customer: CustomerOption) => void {
  const { customers } = useServices();
  const { current, choice, setChoice } = useCustomer();
  const navigate = useNavigate();
  const location = useLocation();
  // A frame has no look-up.
  const staysHere = useEmbedded() || choice !== 'bar';
  return (customer) => {
    customers.choose(customer);
    setChoice?.(null);
    if (choice === 'bar' && customer.userId === current?.userId) return;
    const here = withUserId(location, customer.userId);
    if (staysHere) void navigate(here, { replace: true, state: location.state });
    else void navigate(patterns.lookUp);
  };
}

/** Fetches the list when first shown; an ID can be typed meanwhile. */
function CustomerPicker() {
  const t = useText();
  const openCustomer = useOpenCustomer();
  const { known } = useStore(useServices().customers);
  const list = useQuery(customersQuery(useCaller()));
  const takesFocus = useInitialFocus();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { options, isCut } = useMemo(
    () => customerOptions(list.data ?? [], known, text),
    [list.data, known, text],
  );
  return (
    <div className="stack">
      <Autocomplete<CustomerOption>
        options={options}
        value={null}
        inputValue={text}
        open={isOpen}
        // Enter opens the first match, but nothing if the field is empty.
        autoHighlight={text.trim() !== ''}
        openOnFocus
        forcePopupIcon={false}
        // Beside the field, in the same landmark or dialog.
        disablePortal
        slotProps={{
          popper: { popperOptions: { strategy: 'fixed' } },
          listbox: { className: 'customer-list' },
        }}
        loading={list.isFetching}
        loadingText={t.customers.loading}
        noOptionsText={list.data === undefined ? t.customers.typeUserId : t.customers.none}
        filterOptions={(all) => [...all]}
        getOptionLabel={({ name, userId }) => name || t.customers.userId(userId)}
        getOptionKey={({ userId, isRecent }) => `${userId} ${isRecent}`}
        onOpen={() => setOpen(true)}
        // A click on the open field keeps the list open.
        onClose={(_event, reason) => setOpen(reason === 'toggleInput')}
        onInputChange={(_event, value, reason) => {
          if (reason === 'input' || reason === 'clear') setText(value);
        }}
        onChange={(_event, option) => {
          if (option !== null) openCustomer(option);
        }}
        renderOption={({ key, className, ...rest }, option) => (
          <li key={key} {...rest} className={`${className} customer-option row`}>
            <OptionText {...option} />
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

function OptionText({ userId, name, about, inactiveStatus, isRecent }: CustomerOption) {
  const { customers: t } = useText();
  const id = t.userId(userId);
  const title = name || id;
  return (
    <>
      <span className="customer-option__text">
        <bdi>{title} </bdi>
        <span className="facts secondary">
          {[...new Set([...about, id])]
            .filter((text) => text !== title)
            .map((text) => (
              <bdi key={text}>{text} </bdi>
            ))}
        </span>
      </span>
      {isRecent && <span className="pill">{t.recent} </span>}
      {inactiveStatus !== null && (
        <span className="pill customer-option__status">{t.status[inactiveStatus]} </span>
      )}
    </>
  );
}

export function ChooseCustomer() {
  const t = useText();
  return (
    <section className="stack loose">
      <h2>{t.customers.choose}</h2>
      <p>{t.customers.why}</p>
      <MuiTheme>
        <CustomerPicker />
      </MuiTheme>
    </section>
  );
}

export function CustomerDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <AppDialog
      title={t.customers.choose}
      onClose={onClose}
      maxWidth="sm"
      minHeight="24rem"
      actions={<Button onClick={onClose}>{t.app.close}</Button>}
    >
      <CustomerPicker />
    </AppDialog>
  );
}

import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
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
  const { options, isCut } = useMemo(
    () => customerOptions(list.data ?? nobody, known, text),
    [list.data, known, text],
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
        getOptionKey={({ userId, isRecent }) => `${userId} ${isRecent}`}
        getOptionLabel={({ userId, name }) => name || t.customers.userId(userId)}
        onOpen={() => setOpen(true)}
        // A press on the open field, say to begin typing, closes nothing.
        onClose={(_event, reason) => reason !== 'toggleInput' && setOpen(false)}
        onInputChange={(_event, value, reason) => {
          if (reason === 'input' || reason === 'clear') setText(value);
        }}
        onChange={(_event, option) => {
          if (option === null) return;
          customers.choose(option);
          onChosen(option.userId);
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
  const { customers: t } = useText();
  const { userId, name, about, inactiveStatus, isRecent } = option;
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

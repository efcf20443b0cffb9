import Button from '@mui/material/Button';
import { useText } from '#src/i18n/text-context.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { TextLine } from '#src/ui/text/text-line.tsx';
import './look-up-form.css';

type Entry = { readonly field: 'person' | 'visitor'; readonly text: string };

type LookUpFormProps = Entry & {
  readonly error: string | null;
  readonly autoFocus: boolean;
  readonly onChange: (entry: Entry) => void;
  readonly onSubmit: () => void;
};

/** Two fields of which one is filled: typing into one empties the other. */
export function LookUpForm({ field, text, error, autoFocus, onChange, onSubmit }: LookUpFormProps) {
  const t = useText();
  const line = (name: Entry['field'], label: string) => (
    <TextLine
      name={`${name}-id`}
      label={label}
      inputMode="text"
      autoComplete="off"
      shortcut={name === 'person' ? '/' : undefined}
      autoFocus={autoFocus && name === 'person'}
      value={field === name ? text : ''}
      error={field === name ? error : null}
      onChange={(value) => onChange({ field: name, text: value })}
    />
  );
  return (
    <MuiTheme>
      <form
        className="look-up-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {line('person', t.lookUp.personId)}
        {line('visitor', t.lookUp.visitorId)}
        <Button type="submit" variant="contained" size="large">
          {t.lookUp.open}
        </Button>
      </form>
    </MuiTheme>
  );
}

import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { mayTakeFocus } from '#src/ui/focus.ts';

type TextLineProps = Pick<TextFieldProps, 'autoComplete' | 'autoFocus'> & {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown below the field instead of the help; null: no error. */
  readonly error: string | null;
  readonly help?: string | null;
  readonly type?: 'text' | 'password';
  readonly end?: React.ReactNode;
};

/** A text field with its label, and below it the help or the error. */
export function TextLine({
  name,
  label,
  value,
  onChange,
  error,
  help = null,
  type = 'text',
  end = null,
  autoFocus = false,
  ...rest
}: TextLineProps) {
  return (
    <TextField
      {...rest}
      autoFocus={autoFocus && mayTakeFocus()}
      id={`field-${name}`}
      name={name}
      label={label}
      value={value}
      type={type}
      error={error !== null}
      // Mount a new alert: some screen readers ignore changed text.
      helperText={error === null ? help : <span role="alert">{error}</span>}
      fullWidth
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        htmlInput: {
          spellCheck: false,
          autoCapitalize: 'none',
          autoCorrect: 'off',
        },
        input: { endAdornment: end },
      }}
    />
  );
}

import MuiTextField, { type TextFieldProps } from '@mui/material/TextField';
import { useInitialFocus } from '#src/ui/focus.ts';

type FieldProps = Pick<TextFieldProps, 'autoComplete' | 'autoFocus'> & {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown below the field instead of the help; null: no error. */
  readonly error: string | null;
  /** Reserves the room of an error of as many lines; a no-break space reserves one line. */
  readonly help?: string | null;
  /** The element that describes what is wrong with the text, instead of `error`. */
  readonly rejectedBy?: string | null;
  readonly type?: 'text' | 'password';
  readonly end?: React.ReactNode;
};

/** A text field with its label, and below it the help or the error. */
export function TextField({
  name,
  label,
  value,
  onChange,
  error,
  help = null,
  rejectedBy = null,
  type = 'text',
  end = null,
  autoFocus = false,
  ...rest
}: FieldProps) {
  const takesFocus = useInitialFocus(autoFocus);
  const id = `field-${name}`;
  return (
    <MuiTextField
      {...rest}
      autoFocus={takesFocus}
      id={id}
      name={name}
      label={label}
      value={value}
      type={type}
      error={error !== null || rejectedBy !== null}
      helperText={
        (help !== null || error !== null) && (
          <>
            <span style={{ visibility: error === null ? undefined : 'hidden' }}>{help}</span>
            {/* Mount a new alert: some screen readers ignore changed text. */}
            {error !== null && <span role="alert">{error}</span>}
          </>
        )
      }
      fullWidth
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        htmlInput: {
          spellCheck: false,
          autoCapitalize: 'none',
          autoCorrect: 'off',
          ...(rejectedBy !== null && { 'aria-describedby': `${id}-helper-text ${rejectedBy}` }),
        },
        input: { endAdornment: end },
        formHelperText: { error: error !== null },
      }}
    />
  );
}

import MuiTextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { useInitialFocus } from '#src/ui/focus.ts';
import { icon } from '#src/ui/icons.tsx';
import './sign-in-form.css';

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  /** Replaces the help; null: no error. */
  readonly error: ReactNode;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
};

type TextFieldProps = FieldProps & {
  readonly autoComplete: string;
  readonly type?: 'text' | 'password';
  readonly end?: ReactNode;
};

export function TextField({
  help,
  error,
  autoFocus = false,
  onChange,
  end = null,
  ...field
}: TextFieldProps) {
  const takesFocus = useInitialFocus(autoFocus);
  const id = `field-${field.name}`;
  return (
    <MuiTextField
      {...field}
      autoFocus={takesFocus}
      id={id}
      error={error !== null}
      helperText={
        <>
          <span style={{ visibility: error === null ? undefined : 'hidden' }}>{help}</span>
          {/* Mount a new alert: some screen readers ignore changed text. */}
          {error !== null && <span role="alert">{error}</span>}
        </>
      }
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

const EYE =
  'M2 12c2-4.2 5.5-6.5 10-6.5S20 7.8 22 12c-2 4.2-5.5 6.5-10 6.5S4 16.2 2 12ZM9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0';
const EyeIcon = icon(EYE);
const CrossedEyeIcon = icon(`${EYE}M4 4l16 16`);

/** Works with password managers. */
export function SecretField({ show, ...props }: FieldProps & { readonly show: string }) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      end={
        <Button
          icon
          className="sign-in-form__show"
          aria-label={show}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <CrossedEyeIcon /> : <EyeIcon />}
        </Button>
      }
    />
  );
}

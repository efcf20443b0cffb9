import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { type ReactNode, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { TextLine } from '#src/ui/text/text-line.tsx';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { Icon } from '#src/ui/icons/icons.tsx';
import './sign-in-form.css';

export type SignInValues = {
  readonly method: 'token' | 'password';
  readonly token: string;
  readonly login: string;
  readonly password: string;
  readonly remember: boolean;
};

type SignInFormProps = {
  readonly values: SignInValues;
  readonly onChange: (changes: Partial<SignInValues>) => void;
  readonly onSubmit: () => void;
  readonly busy: boolean;
  /** At the first field that is empty. */
  readonly emptyError: string | null;
  /** Why the token, or the password, was refused. */
  readonly rejection: string | null;
  /** What a press has led to is below the buttons, which stay where they are. */
  readonly children?: ReactNode;
  /** Below the form. */
  readonly below?: ReactNode;
};

const REJECTION_ID = 'sign-in-rejection';
const NO_HELP = '\u00a0';

export function SignInForm({
  values,
  onChange,
  onSubmit,
  busy,
  emptyError,
  rejection,
  children,
  below,
}: SignInFormProps) {
  const t = useText();
  const byToken = values.method === 'token';
  const rejectedBy = rejection === null ? null : REJECTION_ID;
  return (
    <>
      <form
        className="sign-in-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit();
        }}
      >
        {byToken ? (
          // Keys, so that showing the token does not show the password typed after it.
          <SecretField
            key="token"
            name="token"
            label={t.signIn.token}
            help={t.signIn.tokenHelp}
            value={values.token}
            error={emptyError}
            rejectedBy={rejectedBy}
            autoFocus
            onChange={(token) => onChange({ token })}
          />
        ) : (
          <>
            <TextLine
              name="username"
              label={t.signIn.login}
              help={NO_HELP}
              value={values.login}
              error={values.login.trim() === '' ? emptyError : null}
              autoComplete="username"
              autoFocus={values.login === ''}
              onChange={(login) => onChange({ login })}
            />
            <SecretField
              key="password"
              name="password"
              label={t.signIn.password}
              help={NO_HELP}
              value={values.password}
              error={values.login.trim() === '' ? null : emptyError}
              rejectedBy={rejectedBy}
              autoFocus={values.login !== ''}
              onChange={(password) => onChange({ password })}
            />
          </>
        )}
        <div>
          <FormControlLabel
            control={
              <Checkbox
                checked={values.remember}
                onChange={(event) => onChange({ remember: event.target.checked })}
                slotProps={{ input: { 'aria-describedby': 'remember-help' } }}
              />
            }
            label={t.signIn.remember}
          />
          <p id="remember-help" className="quiet sign-in-form__help">
            {t.signIn.rememberHelp}
          </p>
        </div>
        <div className="row">
          {/* aria-disabled, not disabled: a disabled button would lose the focus it was pressed with. */}
          <Button type="submit" variant="contained" size="large" aria-disabled={busy}>
            {busy ? t.signIn.checking : t.signIn.submit}
          </Button>
          <Button size="large" onClick={() => onChange({ method: byToken ? 'password' : 'token' })}>
            {byToken ? t.signIn.byPassword : t.signIn.byToken}
          </Button>
        </div>
        {rejection !== null && (
          <p key={rejection} id={REJECTION_ID} className="sign-in-form__rejection" role="alert">
            {rejection}
          </p>
        )}
        {children}
      </form>
      {below}
    </>
  );
}

type SecretFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly error: string | null;
  readonly rejectedBy: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
};

/** A masked field that works with password managers; its characters can be shown. */
function SecretField(props: SecretFieldProps) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <TextLine
      {...props}
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      end={
        <InputAdornment position="end">
          <IconButton
            edge="end"
            aria-label={t.signIn.show}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <Icon>
              <path d="M2 12c2-4.2 5.5-6.5 10-6.5S20 7.8 22 12c-2 4.2-5.5 6.5-10 6.5S4 16.2 2 12Z" />
              <circle cx="12" cy="12" r="3" />
              {shown && <path d="m4 4 16 16" />}
            </Icon>
          </IconButton>
        </InputAdornment>
      }
    />
  );
}

import MuiTextField, { type TextFieldProps } from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Demo, portalQuery } from '#src/api/own-server.ts';
import { Details, failureDetails } from '#src/failure/failure-details.tsx';
import { toNotice } from '#src/failure/notice.ts';
import { Failure } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { SignedIn } from '#src/session/stored-session.ts';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { Button } from '#src/ui/button.tsx';
import { useCustomer } from '#src/ui/customer-context.ts';
import { useInitialFocus } from '#src/ui/focus.ts';
import { icon } from '#src/ui/icons.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { DemoExamples } from './demo-examples.tsx';
import {
  emptyValues,
  type FormerSignIn,
  initialValues,
  type SignInValues,
  useSignIn,
} from './use-sign-in.ts';
import './sign-in.css';

export const SignInPanel = (props: SignInFormProps) => (
  <MuiTheme>
    <SignInForm {...props} />
  </MuiTheme>
);

export function SignInDialog({ session, onClose }: { session: SignedIn; onClose: () => void }) {
  const t = useText();
  return (
    <AppDialog title={t.signIn.again} onClose={onClose}>
      <SignInForm former={session} onSignedIn={onClose} />
    </AppDialog>
  );
}

type SignInFormProps = {
  /** The sign-in that has ended, or soon does. */
  readonly former: FormerSignIn | null;
  readonly onSignedIn?: () => void;
  /** The simulator's token fills in the form, and its examples are beside it. */
  readonly demo?: Demo | null;
};

/** Details and other failures are below the buttons, so that these do not move. */
function SignInForm({ former, onSignedIn, demo = null }: SignInFormProps) {
  const t = useText();
  const { signIn: words } = t;
  const [values, setValues] = useState(() => initialValues(former, demo?.token));
  const { busy, problem, signIn, clearProblem } = useSignIn(onSignedIn);
  const change = (changes: Partial<SignInValues>): void => {
    setValues((now) => ({ ...now, ...changes }));
    clearProblem();
  };
  const submit = (): void => void signIn(values);
  const { byLogin } = values;
  const secret = byLogin ? 'password' : 'token';
  const rejection = problem?.at === 'credentials' ? <Rejection error={problem.error} /> : null;
  return (
    <>
      <form
        className={
          onSignedIn === undefined ? 'sign-in-form roomy stack wide panel' : 'sign-in-form stack wide'
        }
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) submit();
        }}
      >
        {byLogin && (
          <TextField
            name="username"
            label={words.login}
            help={words.loginHelp}
            value={values.login}
            error={problem?.at === 'login' ? words.required : null}
            autoComplete="username"
            autoFocus={values.login === ''}
            onChange={(login) => change({ login })}
          />
        )}
        {/* Keyed: showing the token must not show the password typed later. */}
        <TextField
          key={secret}
          name={secret}
          label={words[secret]}
          help={byLogin ? words.passwordHelp : words.tokenHelp}
          show={byLogin ? words.showPassword : words.showToken}
          value={values[secret]}
          error={problem?.at === 'secret' ? words.required : rejection}
          autoComplete="current-password"
          autoFocus={!byLogin || values.login !== ''}
          onChange={(text) => change({ [secret]: text })}
        />
        <div>
          <label className="target-text line">
            <input
              type="checkbox"
              checked={values.remember}
              aria-describedby="remember-help"
              onChange={(event) => change({ remember: event.target.checked })}
            />
            {words.remember}
          </label>
          <p id="remember-help" className="sign-in-form__help secondary">
            {words.rememberHelp}
          </p>
        </div>
        <div className="row">
          <Button type="submit" primary aria-disabled={busy}>
            {busy ? words.checking : t.buttons.signIn}
          </Button>
          <Button quiet onClick={() => change({ byLogin: !byLogin })}>
            {byLogin ? words.byToken : words.byPassword}
          </Button>
        </div>
        {problem?.at === 'credentials' && <Details details={failureDetails(problem.error)} isLine />}
        {problem?.at === 'form' && <Failure error={problem.error} onTryAgain={submit} isPart />}
      </form>
      {demo !== null && (
        <DemoExamples
          demo={demo}
          onSignIn={(example) => {
            if (!busy) void signIn({ ...emptyValues, ...example, remember: values.remember });
          }}
        />
      )}
    </>
  );
}

/** For an unknown token, names the host whose tokens are accepted. In one element: screen readers read it once. */
function Rejection({ error }: { readonly error: unknown }) {
  const t = useText();
  const customer = useCustomer();
  const { kind, title, advice } = toNotice(error, customer, t);
  const { data: portal, isLoading } = useQuery({ ...portalQuery(), enabled: kind === 'invalidToken' });
  if (isLoading) return null;
  const api = portal?.api ?? '';
  return [title, advice, api !== '' && t.signIn.whoseKey(api)].filter(Boolean).join(' ');
}

type FieldProps = Omit<TextFieldProps, 'error' | 'onChange'> & {
  readonly help: string;
  /** Replaces the help; null: no error. */
  readonly error: ReactNode;
  readonly onChange: (value: string) => void;
  /** For a secret: the name of the button that shows its characters. */
  readonly show?: string;
};

function TextField({ help, error, autoFocus = false, onChange, show, ...field }: FieldProps) {
  const [shown, setShown] = useState(show === undefined);
  const takesFocus = useInitialFocus(autoFocus);
  const id = `field-${field.name}`;
  return (
    <MuiTextField
      {...field}
      autoFocus={takesFocus}
      id={id}
      type={shown ? 'text' : 'password'}
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
        htmlInput: { spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' },
        input: {
          endAdornment: show !== undefined && (
            <Button
              icon
              className="sign-in-form__show"
              aria-label={show}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              {shown ? <CrossedEyeIcon /> : <EyeIcon />}
            </Button>
          ),
        },
      }}
    />
  );
}

const EYE =
  'M2 12c2-4.2 5.5-6.5 10-6.5S20 7.8 22 12c-2 4.2-5.5 6.5-10 6.5S4 16.2 2 12ZM9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0';
const EyeIcon = icon(EYE);
const CrossedEyeIcon = icon(`${EYE}M4 4l16 16`);

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Demo, portalQuery } from '#src/api/own-server.ts';
import { Details, failureDetails } from '#src/failure/failure-details.tsx';
import { toNotice } from '#src/failure/notice.ts';
import { Failure } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { SessionEnd } from '#src/session/session.ts';
import type { SignedIn } from '#src/session/stored-session.ts';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { Button } from '#src/ui/button.tsx';
import { useCustomer } from '#src/ui/customer-context.ts';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { DemoExamples } from './demo-examples.tsx';
import { SecretField, TextField } from './form-fields.tsx';
import { emptyValues, type SignInValues, useSignIn, valuesFrom } from './use-sign-in.ts';
import './sign-in-form.css';

type SignInPanelProps = { readonly end: SessionEnd | null; readonly demo: Demo | null };

/** With the simulator, the form is filled in and has the demo beside it. */
export function SignInPanel({ end, demo }: SignInPanelProps) {
  const initial = end === null ? emptyValues : valuesFrom(end);
  return (
    <MuiTheme>
      <SignInForm initial={demo === null ? initial : { ...initial, token: demo.token }} demo={demo} />
    </MuiTheme>
  );
}

export function SignInDialog({ session, onClose }: { session: SignedIn; onClose: () => void }) {
  const t = useText();
  return (
    <AppDialog title={t.signIn.again} onClose={onClose}>
      <SignInForm initial={valuesFrom(session)} onSignedIn={onClose} />
    </AppDialog>
  );
}

type SignInFormProps = {
  /** For fields that the agent has not changed. */
  readonly initial: SignInValues;
  readonly onSignedIn?: () => void;
  /** null: the server is no simulator. */
  readonly demo?: Demo | null;
};

/** Details and other failures are below the buttons, so that these do not move. */
function SignInForm({ initial, onSignedIn, demo = null }: SignInFormProps) {
  const t = useText();
  const [changed, setChanged] = useState<Partial<SignInValues>>({});
  const values = { ...initial, ...changed };
  const { busy, problem, signIn, clearProblem } = useSignIn(onSignedIn);
  const change = (changes: Partial<SignInValues>): void => {
    setChanged((now) => ({ ...now, ...changes }));
    clearProblem();
  };
  const submit = (): void => void signIn(values);
  const byToken = values.method === 'token';
  /** Shown at the first empty field. */
  const emptyError = problem?.at === 'field' ? t.signIn.required : null;
  const rejection = problem?.at === 'credentials' ? <Rejection error={problem.error} /> : null;
  return (
    <>
      <form
        className={onSignedIn === undefined ? 'sign-in-form roomy stack panel' : 'sign-in-form stack'}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) submit();
        }}
      >
        {byToken ? (
          // Keyed: showing the token must not show the password typed later.
          <SecretField
            key="token"
            name="token"
            label={t.signIn.token}
            help={t.signIn.tokenHelp}
            show={t.signIn.showToken}
            value={values.token}
            error={emptyError ?? rejection}
            autoFocus
            onChange={(token) => change({ token })}
          />
        ) : (
          <>
            <TextField
              name="username"
              label={t.signIn.login}
              help={t.signIn.loginHelp}
              value={values.login}
              error={values.login.trim() === '' ? emptyError : null}
              autoComplete="username"
              autoFocus={values.login === ''}
              onChange={(login) => change({ login })}
            />
            <SecretField
              key="password"
              name="password"
              label={t.signIn.password}
              help={t.signIn.passwordHelp}
              show={t.signIn.showPassword}
              value={values.password}
              error={values.login.trim() === '' ? null : (emptyError ?? rejection)}
              autoFocus={values.login !== ''}
              onChange={(password) => change({ password })}
            />
          </>
        )}
        <div>
          <label className="target-text line">
            <input
              type="checkbox"
              checked={values.remember}
              aria-describedby="remember-help"
              onChange={(event) => change({ remember: event.target.checked })}
            />
            {t.signIn.remember}
          </label>
          <p id="remember-help" className="sign-in-form__help secondary">
            {t.signIn.rememberHelp}
          </p>
        </div>
        <div className="row">
          <Button type="submit" primary aria-disabled={busy}>
            {busy ? t.signIn.checking : t.buttons.signIn}
          </Button>
          <Button quiet onClick={() => change({ method: byToken ? 'password' : 'token' })}>
            {byToken ? t.signIn.byPassword : t.signIn.byToken}
          </Button>
        </div>
        {problem?.at === 'credentials' && <Details details={failureDetails(problem.error)} isLine />}
        {problem?.at === 'form' && <Failure error={problem.error} onTryAgain={submit} isPart />}
      </form>
      {demo !== null && (
        <DemoExamples
          demo={demo}
          onSignIn={(example) => void (busy || signIn({ ...example, remember: values.remember }))}
        >
          <p className="secondary">{t.demo.about}</p>
        </DemoExamples>
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

import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import { use, useState } from 'react';
import { type Demo, demoQuery, portalQuery } from '#src/api/own-server.ts';
import { personPath } from '#src/domain/paths.ts';
import { Details, failureDetails } from '#src/failure/failure-details.tsx';
import { toNotice } from '#src/failure/notice.ts';
import { Failure, FailureContext } from '#src/failure/query-view.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import type { SessionEnd } from '#src/session/session.ts';
import type { SignedIn } from '#src/session/stored-session.ts';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { Button } from '#src/ui/button.tsx';
import { PageLink } from '#src/ui/links.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { SecretField, TextField } from './form-fields.tsx';
import { emptyValues, type SignInValues, useSignIn, valuesFrom } from './use-sign-in.ts';
import './sign-in-form.css';

/** With the simulator, the form is filled in and has the demo below. */
export function SignInPanel({ end }: { readonly end: SessionEnd | null }) {
  const demo = useQuery(demoQuery()).data ?? null;
  const initial = end === null ? emptyValues : valuesFrom(end);
  return (
    <MuiTheme>
      <SignInForm initial={demo === null ? initial : { ...initial, token: demo.client.token }} demo={demo} />
    </MuiTheme>
  );
}

export function SignInDialog({ session, onClose }: { session: SignedIn; onClose: () => void }) {
  const t = useText();
  return (
    <AppDialog title={t.session.signInAgain} onClose={onClose}>
      <SignInForm initial={valuesFrom(session)} onSignedIn={onClose} />
    </AppDialog>
  );
}

type SignInFormProps = {
  /** For fields that the agent has not changed. May change after the first render. */
  readonly initial: SignInValues;
  readonly onSignedIn?: () => void;
  /** null: the server is no simulator. */
  readonly demo?: Demo | null;
};

const REJECTION_ID = 'sign-in-rejection';

/** Problems are below the buttons, so that these do not move. */
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
  const rejectedBy = problem?.at === 'credentials' ? REJECTION_ID : null;
  return (
    <>
      <form
        className="sign-in-form stack"
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
            value={values.token}
            error={emptyError}
            rejectedBy={rejectedBy}
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
              value={values.password}
              error={values.login.trim() === '' ? null : emptyError}
              rejectedBy={rejectedBy}
              autoFocus={values.login !== ''}
              onChange={(password) => change({ password })}
            />
          </>
        )}
        <div>
          <FormControlLabel
            control={
              <Checkbox
                checked={values.remember}
                onChange={(event) => change({ remember: event.target.checked })}
                slotProps={{ input: { 'aria-describedby': 'remember-help' } }}
              />
            }
            label={t.signIn.remember}
          />
          <p id="remember-help" className="secondary sign-in-form__help">
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
        {problem?.at === 'credentials' && (
          <>
            <Rejection error={problem.error} />
            <Details details={failureDetails(problem.error)} />
          </>
        )}
        {problem?.at === 'form' && <Failure error={problem.error} onTryAgain={submit} />}
      </form>
      {demo !== null && <DemoPanel demo={demo} onFill={change} />}
    </>
  );
}

/** For an unknown token, names the host whose tokens are accepted. In one element: screen readers read it once. */
function Rejection({ error }: { readonly error: unknown }) {
  const t = useText();
  const { kind, title, advice } = toNotice(error, use(FailureContext), t);
  const { data: portal, isLoading } = useQuery({ ...portalQuery(), enabled: kind === 'invalidToken' });
  if (isLoading) return null;
  const api = portal?.api ?? '';
  return (
    <p id={REJECTION_ID} className="sign-in-form__rejection danger" role="alert">
      {[title, advice, api !== '' && t.signIn.whoseKey(api)].filter(Boolean).join(' ')}
    </p>
  );
}

function DemoPanel({ demo, onFill }: { demo: Demo; onFill: (changes: Partial<SignInValues>) => void }) {
  const { partner, login, people } = demo;
  const t = useText();
  const language = useLanguage();
  const fills = [
    [t.signIn.demoLogin, { method: 'password', ...login }],
    [t.signIn.demoPartner, { method: 'token', token: partner.token }],
  ] as const;
  return (
    <section className="demo stack stack--loose panel panel--dashed" aria-label={t.signIn.demo}>
      <p>{t.signIn.demo}</p>
      <div className="stack">
        {fills.map(([text, values]) => (
          <Button key={text} onClick={() => onFill(values)}>
            {text}
          </Button>
        ))}
      </div>
      <p id="demo-people">{t.signIn.demoPeople}</p>
      <ul className="demo__people small stack stack--tight" aria-labelledby="demo-people">
        {people.map(({ person_id: personId, title }) => (
          <li key={personId} className="line">
            <PageLink className="target" to={personPath({ personId })}>
              {personId}
            </PageLink>{' '}
            {title[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type SignInValues, SignInForm } from './sign-in-form.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { demoQuery } from '#src/api/demo.ts';
import type { SignedOut, SignedIn } from '#src/session/session-state.ts';
import { LinkAway } from '#src/ui/embedded.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { personPath } from '#src/lib/paths.ts';
import { emptyValues, valuesFrom, useSignIn } from './use-sign-in.ts';
import { useState, type ReactNode } from 'react';
import { Details } from '#src/features/failure/notice-view.tsx';
import { failureDetails } from '#src/features/failure/notice/failure-details.ts';
import { Failure } from '#src/features/failure/failure.tsx';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import './sign-in-panel.css';

/** What the sign-in page shows below its heading: the form, and with the simulator the demo credentials. */
export function SignInPanel({ session: { end } }: { session: SignedOut }) {
  return (
    <MuiTheme>
      <SignIn
        initial={end === null ? emptyValues : valuesFrom(end)}
        below={(fill) => <Demo onFill={fill} />}
      />
    </MuiTheme>
  );
}

/** Only with the simulator: its credentials, filled in by a button, and people to open. */
function Demo({ onFill }: { onFill: (changes: Partial<SignInValues>) => void }) {
  const t = useText();
  const language = useLanguage();
  const demo = useQuery(demoQuery()).data ?? null;
  if (demo === null) return null;
  const { clientToken, partnerToken, login, password, people } = demo;
  return (
    <section className="demo panel panel--dashed" aria-label={t.signIn.demo}>
      <p>{t.signIn.demo}</p>
      <div className="stack">
        <button
          type="button"
          className="button"
          onClick={() => onFill({ method: 'token', token: clientToken })}
        >
          {t.signIn.demoFill}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onFill({ method: 'password', login, password })}
        >
          {t.signIn.demoLogin}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onFill({ method: 'token', token: partnerToken })}
        >
          {t.signIn.demoPartner}
        </button>
      </div>
      <p id="demo-people">{t.signIn.demoPeople}</p>
      <ul className="demo__people" aria-labelledby="demo-people">
        {people.map(({ personId, title }) => (
          <li key={personId}>
            <LinkAway to={personPath({ personId })}>{personId}</LinkAway> {title[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}

type SignInProps = {
  readonly initial: SignInValues;
  readonly onSignedIn?: () => void;
  /** Drawn below the form; `fill` changes the fields. */
  readonly below?: (fill: (changes: Partial<SignInValues>) => void) => ReactNode;
};

/** The sign-in form with its state. */
function SignIn({ initial, onSignedIn, below }: SignInProps) {
  const t = useText();
  const [values, setValues] = useState(initial);
  const { busy, problem, signIn, clearProblem } = useSignIn(onSignedIn);

  const change = (changes: Partial<SignInValues>): void => {
    setValues((now) => ({ ...now, ...changes }));
    if (problem !== null) clearProblem();
  };
  return (
    <SignInForm
      values={values}
      onChange={change}
      onSubmit={() => void signIn(values)}
      busy={busy}
      emptyError={problem?.at === 'field' ? t.signIn.required : null}
      rejection={problem?.at === 'credentials' ? t.signIn.rejected[problem.reason] : null}
      below={below?.(change)}
    >
      {problem?.at === 'credentials' && <Details details={failureDetails(problem.error, __APP_VERSION__)} />}
      {problem?.at === 'form' && <Failure error={problem.error} onTryAgain={() => void signIn(values)} />}
    </SignInForm>
  );
}

/** Signing in again over the page, before the session ends. */
export function SignInDialog({ session, onClose }: { session: SignedIn; onClose: () => void }) {
  const t = useText();
  return (
    <AppDialog title={t.session.signInAgain} onClose={onClose}>
      <SignIn initial={valuesFrom(session)} onSignedIn={onClose} />
    </AppDialog>
  );
}

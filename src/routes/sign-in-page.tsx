import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router-dom';
import type { SignInValues } from '#src/components/sign-in-form.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { demoQuery } from '#src/queries/demo-query.ts';
import { FailureOf } from './failure-of.tsx';
import { personPath } from './paths.ts';
import { useSignIn } from './use-sign-in.ts';
import { useTitle } from './use-page.ts';
import './sign-in-page.css';

const SignInForm = lazy(async () => ({
  default: (await import('#src/components/sign-in-form.tsx')).SignInForm,
}));

/** Takes the place of whatever the URL shows while nobody is signed in; the URL stays. */
export function SignInPage() {
  const t = useText();
  const [values, setValues] = useState<SignInValues>({
    way: 'token',
    token: '',
    login: '',
    password: '',
    remember: false,
  });
  const { busy, problem, signIn, forget } = useSignIn();
  useTitle(`${t.signIn.heading} — ${t.app.name}`);

  const change = (part: Partial<SignInValues>): void => {
    setValues((now) => ({ ...now, ...part }));
    if (problem !== null) forget();
  };
  const fieldError = problem?.at === 'field' ? fieldErrorText(problem.reason) : null;

  function fieldErrorText(reason: Extract<NonNullable<typeof problem>, { at: 'field' }>['reason']): string {
    return reason === 'required' ? t.signIn.required : t.signIn.rejected[reason];
  }

  return (
    <div className="sign-in-page">
      <h1 tabIndex={-1}>{t.signIn.heading}</h1>
      <Suspense fallback={<div className="sign-in-page__room" />}>
        <SignInForm
          values={values}
          onChange={change}
          onSubmit={() => void signIn(values)}
          busy={busy}
          fieldError={fieldError}
        >
          {problem?.at === 'form' && (
            <FailureOf error={problem.error} onTryAgain={() => void signIn(values)} />
          )}
        </SignInForm>
        <Demo onFill={change} />
      </Suspense>
    </div>
  );
}

/** Shown where a simulator answers: its credentials, filled in by one press, and people to open. */
function Demo({ onFill }: { onFill: (part: Partial<SignInValues>) => void }) {
  const t = useText();
  const language = useLanguage();
  const demo = useQuery(demoQuery()).data ?? null;
  if (demo === null) return null;
  const { clientToken, partnerToken, login, password, people } = demo;
  return (
    <section className="demo" aria-label={t.signIn.demo}>
      <p>{t.signIn.demo}</p>
      <div className="demo__ways">
        <button type="button" className="button" onClick={() => onFill({ way: 'token', token: clientToken })}>
          {t.signIn.demoFill}
        </button>
        <button type="button" className="button" onClick={() => onFill({ way: 'password', login, password })}>
          {t.signIn.demoLogin}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onFill({ way: 'token', token: partnerToken })}
        >
          {t.signIn.demoPartner}
        </button>
      </div>
      <p>{t.signIn.demoPeople}</p>
      <ul className="demo__people">
        {people.map(({ personId, title }) => (
          <li key={personId}>
            <Link to={personPath({ personId })}>{personId}</Link> {title[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Details } from '#src/features/failure/notice-view.tsx';
import type { SignInValues } from './sign-in-form.tsx';
import { useFailureText } from '#src/features/failure/words/use-failure-text.ts';
import { useSignInText } from './use-sign-in-text.ts';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { demoQuery } from '#src/api/queries/demo-query.ts';
import type { SessionEnd, SignedOut } from '#src/session/session-state.ts';
import { refusalDetails } from '#src/features/failure/notice/failure-details.ts';
import { sessionEndWords } from '#src/features/failure/notice/failure-notice.ts';
import { LinkAway } from '#src/ui/embedded.tsx';
import { personPath } from '#src/lib/paths.ts';
import { SignIn } from './sign-in.tsx';
import { emptyValues, valuesFrom } from './use-sign-in.ts';
import './sign-in-panel.css';

/** What the sign-in page shows below its heading: why the last session ended, the form, the demo credentials. */
export function SignInPanel({ session: { end } }: { session: SignedOut }) {
  return (
    <>
      {end !== null && <EndNotice end={end} />}
      <SignIn
        initial={end === null ? emptyValues : valuesFrom(end)}
        below={(fill) => <Demo onFill={fill} />}
      />
    </>
  );
}

function EndNotice({ end }: { end: SessionEnd }) {
  const t = useFailureText();
  const words = sessionEndWords(end, t);
  return (
    <div role="alert" className="sign-in-panel__end">
      <h2>{words.title}</h2>
      <p>{words.meaning}</p>
      <p>{words.advice}</p>
      <Details details={refusalDetails(end.mnemonic, end.call, __APP_VERSION__)} />
    </div>
  );
}

/** Only with the simulator: its credentials, filled in by a button, and people to open. */
function Demo({ onFill }: { onFill: (part: Partial<SignInValues>) => void }) {
  const t = useSignInText();
  const language = useLanguage();
  const demo = useQuery(demoQuery()).data ?? null;
  if (demo === null) return null;
  const { clientToken, partnerToken, login, password, people } = demo;
  return (
    <section className="demo" aria-label={t.signIn.demo}>
      <p>{t.signIn.demo}</p>
      <div className="demo__methods">
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

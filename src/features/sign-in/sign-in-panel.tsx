import { useQuery } from '@tanstack/react-query';
import type { SignInValues } from './sign-in-form.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { demoQuery } from '#src/api/demo.ts';
import type { SignedOut } from '#src/session/session-state.ts';
import { LinkAway } from '#src/ui/embedded.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { personPath } from '#src/lib/paths.ts';
import { SignIn } from './sign-in.tsx';
import { emptyValues, valuesFrom } from './use-sign-in.ts';
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
function Demo({ onFill }: { onFill: (part: Partial<SignInValues>) => void }) {
  const t = useText();
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

import { useQuery } from '@tanstack/react-query';
import { SignInForm } from './sign-in-form.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { demoQuery, type Demo } from '#src/api/own-server.ts';
import type { SignedOut, SignedIn } from '#src/session/session-state.ts';
import { LinkAway } from '#src/ui/links.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { personPath } from '#src/domain/paths.ts';
import { emptyValues, valuesFrom, type SignInValues } from './use-sign-in.ts';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import './sign-in-panel.css';

/** What the sign-in page shows below its heading: the form; with the simulator it is filled in, and the demo is below. */
export function SignInPanel({ end }: Pick<SignedOut, 'end'>) {
  const demo = useQuery(demoQuery()).data ?? null;
  const initial = end === null ? emptyValues : valuesFrom(end);
  return (
    <MuiTheme>
      <SignInForm
        initial={demo === null ? initial : { ...initial, token: demo.clientToken }}
        below={(fill) => demo !== null && <DemoPanel demo={demo} onFill={fill} />}
      />
    </MuiTheme>
  );
}

type DemoPanelProps = { readonly demo: Demo; readonly onFill: (changes: Partial<SignInValues>) => void };

/** The simulator's other credentials, filled in by a button, and people to open. */
function DemoPanel({ demo: { partnerToken, login, password, people }, onFill }: DemoPanelProps) {
  const t = useText();
  const language = useLanguage();
  const fills = [
    [t.signIn.demoLogin, { method: 'password', login, password }],
    [t.signIn.demoPartner, { method: 'token', token: partnerToken }],
  ] as const;
  return (
    <section className="demo stack stack--loose panel panel--dashed" aria-label={t.signIn.demo}>
      <p>{t.signIn.demo}</p>
      <div className="stack">
        {fills.map(([text, values]) => (
          <button key={text} type="button" className="button" onClick={() => onFill(values)}>
            {text}
          </button>
        ))}
      </div>
      <p id="demo-people">{t.signIn.demoPeople}</p>
      <ul className="demo__people small stack stack--tight" aria-labelledby="demo-people">
        {people.map(({ personId, title }) => (
          <li key={personId}>
            <LinkAway className="target" to={personPath({ personId })}>
              {personId}
            </LinkAway>{' '}
            {title[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Signing in again over the page, before the session ends. */
export function SignInDialog({ session, onClose }: { session: SignedIn; onClose: () => void }) {
  const t = useText();
  return (
    <AppDialog title={t.session.signInAgain} onClose={onClose}>
      <SignInForm initial={valuesFrom(session)} onSignedIn={onClose} />
    </AppDialog>
  );
}

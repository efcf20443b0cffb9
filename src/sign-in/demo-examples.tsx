import type { ReactNode } from 'react';
import type { Demo } from '#src/api/own-server.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { ChatIcon, CompanyIcon, DownIcon, PhoneIcon } from '#src/ui/icons.tsx';
import { PageLink } from '#src/ui/links.tsx';
import type { SignInValues } from './use-sign-in.ts';
import './sign-in.css';

type DemoExamplesProps = {
  readonly demo: Demo;
  /** Signs in for the page that a click has opened; undefined: the agent is signed in. */
  readonly onSignIn?: (values: Partial<SignInValues>) => void;
};

/** `byLogin`: the sign-in by a login, which has no title of its own. */
type Example = { readonly path: string; readonly byLogin?: boolean } & Partial<Demo['situations'][number]>;

/** An agent who is signed in gets only what the account can open. */
export function DemoExamples({ demo, onSignIn }: DemoExamplesProps) {
  const t = useText().demo;
  const language = useLanguage();
  const { token: ownToken, login, people } = demo;
  const situations = demo.situations.filter(({ token }) => onSignIn !== undefined || token === ownToken);
  const list = (name: string, examples: readonly Example[]) => (
    <ul role="list" aria-label={name} className="people-list ruled">
      {examples.map(({ path, title, kind, about, token = ownToken, byLogin = false }) => (
        <li key={path}>
          {kind !== undefined && <span className={`round-icon of-${kind}`}>{icons[kind]}</span>}
          <PageLink
            className="row-link facts"
            to={path}
            onFollow={() => onSignIn?.(byLogin ? { byLogin, ...login } : { token })}
          >
            <span className="whole-line">{title?.[language] ?? t.login}</span>
            {about && <span className="whole-line secondary">{about[language]}</span>}
          </PageLink>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="demo ruled panel">
      {onSignIn !== undefined && <p className="inset secondary">{t.about}</p>}
      {list(t.examples, situations)}
      <details className="ruled">
        <summary className="inset line apart">
          {t.more}
          <DownIcon />
        </summary>
        {list(t.more, [...(onSignIn === undefined ? [] : [{ path: '/', byLogin: true }]), ...people])}
      </details>
    </div>
  );
}

const icons: Readonly<Record<string, ReactNode>> = {
  call: <PhoneIcon />,
  chat: <ChatIcon />,
  customer: <CompanyIcon />,
};

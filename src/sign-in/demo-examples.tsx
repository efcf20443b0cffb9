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

/** Signed in, only what this account can open. */
export function DemoExamples({ demo, onSignIn }: DemoExamplesProps) {
  const t = useText().demo;
  const language = useLanguage();
  const situations = demo.situations.filter(({ token }) => onSignIn !== undefined || token === demo.token);
  const login = {
    path: '/',
    title: { [language]: t.login },
    values: { method: 'password', ...demo.login },
  } as const;
  const people = demo.people.map((person) => ({ ...person, values: { token: demo.token } }));
  return (
    <div className="demo ruled panel">
      {onSignIn !== undefined && <p className="secondary">{t.about}</p>}
      <ul role="list" aria-label={t.examples} className="people-list ruled">
        {situations.map(({ kind, path, title, about, token }) => (
          <li key={path}>
            <span className={`round-icon of-${kind}`}>{icons[kind]}</span>
            <PageLink className="row-link" to={path} onFollow={() => onSignIn?.({ token })}>
              <span>{title[language]}</span>
              <span className="secondary">{about[language]}</span>
            </PageLink>
          </li>
        ))}
      </ul>
      <details className="ruled">
        <summary className="line">
          {t.more}
          <DownIcon />
        </summary>
        <ul role="list" aria-label={t.more} className="people-list ruled">
          {[...(onSignIn === undefined ? [] : [login]), ...people].map(({ path, title, values }) => (
            <li key={path}>
              <PageLink className="row-link" to={path} onFollow={() => onSignIn?.(values)}>
                <span>{title[language]}</span>
              </PageLink>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

const icons: Readonly<Record<string, ReactNode>> = {
  call: <PhoneIcon />,
  chat: <ChatIcon />,
  customer: <CompanyIcon />,
};

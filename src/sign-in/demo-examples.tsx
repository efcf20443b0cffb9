import type { ReactNode } from 'react';
import type { Demo } from '#src/api/own-server.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { ChatIcon, CompanyIcon, DownIcon, PhoneIcon } from '#src/ui/icons.tsx';
import { PageLink } from '#src/ui/links.tsx';
import { emptyValues, type SignInValues } from './use-sign-in.ts';
import './demo-examples.css';

type DemoExamplesProps = {
  readonly demo: Demo;
  /** Signs in for the page that a click has opened; undefined: the agent is signed in. */
  readonly onSignIn?: (values: SignInValues) => void;
  readonly children?: ReactNode;
};

/** Signed in, only what this account can open. */
export function DemoExamples({ demo, onSignIn, children }: DemoExamplesProps) {
  const t = useText().demo;
  const language = useLanguage();
  const situations = demo.situations.filter(({ token }) => onSignIn !== undefined || token === demo.token);
  const byToken = (token: string) => () => onSignIn?.({ ...emptyValues, token });
  return (
    <div className="demo panel">
      {children}
      <ul role="list" aria-label={t.examples} className="people-list">
        {situations.map(({ kind, path, title, about, token }) => (
          <li key={path}>
            <span className={`round-icon of-${kind}`}>{icons[kind]}</span>
            <PageLink className="row-link" to={path} onFollow={byToken(token)}>
              <span>{title[language]}</span>
              <span className="secondary">{about[language]}</span>
            </PageLink>
          </li>
        ))}
      </ul>
      <details>
        <summary className="line">
          {t.more}
          <DownIcon />
        </summary>
        <ul role="list" aria-label={t.more} className="people-list">
          {onSignIn !== undefined && (
            <li>
              <PageLink
                className="row-link"
                to="/"
                onFollow={() => onSignIn({ ...emptyValues, method: 'password', ...demo.login })}
              >
                <span>{t.login}</span>
              </PageLink>
            </li>
          )}
          {demo.people.map(({ path, title }) => (
            <li key={path}>
              <PageLink className="row-link" to={path} onFollow={byToken(demo.token)}>
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

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { demoQuery } from '#src/api/own-server.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { sessionEndsAt, type SignedOut } from '#src/session/session.ts';
import type { SignedIn } from '#src/session/stored-session.ts';
import { Banner } from '#src/ui/banner.tsx';
import { useNow } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { lazyWithRetry } from '#src/ui/lazy.tsx';
import { HeadedPage } from '#src/ui/page.tsx';
import './sign-in.css';

const SignInPanel = lazyWithRetry(async () => (await import('./sign-in-form.tsx')).SignInPanel);

// A separate chunk: shown even if the form cannot be loaded.
const SessionEndNotice = lazyWithRetry(
  async () => (await import('#src/failure/failure-panel.tsx')).SessionEndNotice,
);

type SignInPageProps = { readonly session: SignedOut; readonly children: ReactNode };

/** Shown at every URL while signed out; the URL stays. */
export function SignInPage({ session: { end }, children }: SignInPageProps) {
  const t = useText();
  const { data: demo = null, isLoading } = useQuery(demoQuery());
  // Scrolls up after signing in: a low window may be scrolled to the button.
  useLayoutEffect(() => () => scrollTo({ top: 0 }), []);
  // A demo beside the form would move it.
  if (isLoading) return null;
  return (
    <HeadedPage
      className={demo === null ? 'sign-in-page narrow-page' : 'sign-in-page sign-in-page--demo narrow-page'}
      title={t.app.signIn}
      heading={t.app.signIn}
    >
      <p className="quiet">{t.signIn.product}</p>
      {end !== null && <SessionEndNotice end={end} />}
      <SignInPanel former={end} demo={demo} />
      {children}
    </HeadedPage>
  );
}

const SignInDialog = lazyWithRetry(async () => (await import('./sign-in-form.tsx')).SignInDialog);

const NOTICE_MS = 5 * 60_000;

/** From five minutes before the end. Only the API decides when its token is rejected. */
export function SessionEndsSoon({ session }: { session: SignedIn }) {
  const t = useText();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const endsAt = sessionEndsAt(session);
  if (endsAt === null || now < endsAt - NOTICE_MS) return null;
  return (
    <Banner text={now < endsAt ? t.signIn.sessionEndsAt(t.formats.time(endsAt)) : t.signIn.sessionMayEnd}>
      <Button small onClick={() => setOpen(true)}>
        {t.signIn.again}
      </Button>
      {open && <SignInDialog session={session} onClose={() => setOpen(false)} />}
    </Banner>
  );
}

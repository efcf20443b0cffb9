import { useLayoutEffect } from 'react';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { HeadedPage } from '#src/ui/page.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { SignedOut } from '#src/session/session-state.ts';
import './sign-in-page.css';

const SignInPanel = lazyWithRetry(async () => (await import('./sign-in-panel.tsx')).SignInPanel);

// Beside the panel: it does not wait for the form, and is shown even where the form cannot be loaded.
const SessionEndNotice = lazyWithRetry(
  async () => (await import('#src/failure/failure-panel.tsx')).SessionEndNotice,
);

export const loadSignIn = SignInPanel.load;

/** Shown at every URL while nobody is signed in; the URL stays. */
export function SignInPage({ session: { end } }: { session: SignedOut }) {
  const { signIn } = useText().app;
  // After signing in, scrolls up: a low window may be scrolled down to the button.
  useLayoutEffect(() => () => scrollTo({ top: 0 }), []);
  return (
    <HeadedPage className="sign-in-page narrow-page" title={signIn} heading={signIn}>
      {end !== null && <SessionEndNotice end={end} />}
      <SignInPanel end={end} />
    </HeadedPage>
  );
}

import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useHeadingFocus, useTitle } from '#src/features/page/use-page.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { SignedOut } from '#src/session/session-state.ts';
import './sign-in-page.css';

const SignInPanel = lazyWithRetry(async () => (await import('./sign-in-panel.tsx')).SignInPanel);

export const preloadSignIn = SignInPanel.preload;

/** Takes the place of whatever the URL shows while nobody is signed in; the URL stays. */
export function SignInPage({ session }: { session: SignedOut }) {
  const t = useText();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useTitle(`${t.app.signIn} — ${t.app.name}`);
  return (
    <div className="sign-in-page">
      <h1 ref={heading} tabIndex={-1}>
        {t.app.signIn}
      </h1>
      <SignInPanel session={session} />
    </div>
  );
}

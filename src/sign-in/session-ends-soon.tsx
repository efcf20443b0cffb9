import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { Strip } from '#src/ui/banner.tsx';
import { sessionEndsAt, type SignedIn } from '#src/session/session-state.ts';
import { useNow } from '#src/ui/use-now.ts';

const SignInDialog = lazyWithRetry(async () => (await import('./sign-in-panel.tsx')).SignInDialog);

const NOTICE_MS = 5 * 60_000;

/** From five minutes before the end of a session token. Only the API decides when the token is rejected. */
export function SessionEndsSoon({ session }: { session: SignedIn }) {
  const t = useText();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const endsAt = sessionEndsAt(session);
  if (endsAt === null || now < endsAt - NOTICE_MS) return null;
  return (
    <Strip text={now < endsAt ? t.session.endsAt(t.formats.time(endsAt)) : t.session.mayEnd}>
      <button type="button" className="button button--small" onClick={() => setOpen(true)}>
        {t.session.signInAgain}
      </button>
      {open && <SignInDialog session={session} onClose={() => setOpen(false)} />}
    </Strip>
  );
}

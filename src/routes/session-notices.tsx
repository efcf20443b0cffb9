import { useState } from 'react';
import { later } from '#src/components/later.tsx';
import { QuietBar } from '#src/components/quiet-bar.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { sessionEndsAt, type SignedIn } from '#src/session/session-state.ts';
import { useObserved, useServices } from './services.tsx';
import { useNow } from './use-now.ts';

const SignInDialog = later(async () => (await import('./sign-in-dialog.tsx')).SignInDialog);

const NOTICE_MS = 5 * 60_000;

/** What the agent should know of the session, without being stopped by it. */
export function SessionNotices({ session }: { session: SignedIn }) {
  return (
    <>
      <EndsSoon session={session} />
      <Deprecated />
    </>
  );
}

/** Five minutes before a session token's hour is over. It is dead only when the API says so. */
function EndsSoon({ session }: { session: SignedIn }) {
  const t = useText();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const endsAt = sessionEndsAt(session);
  if (endsAt === null || now < endsAt - NOTICE_MS) return null;
  return (
    <QuietBar>
      {now < endsAt
        ? t.session.endsAt(t.formats.time(endsAt))
        : t.session.shouldHaveEnded(t.formats.time(endsAt))}
      <button type="button" className="button button--small" onClick={() => setOpen(true)}>
        {t.session.signInAgain}
      </button>
      {open && <SignInDialog session={session} onClose={() => setOpen(false)} />}
    </QuietBar>
  );
}

/** Told once for each sign-in. */
function Deprecated() {
  const t = useText();
  const { deprecated } = useObserved(useServices().usage);
  const [seen, setSeen] = useState(false);
  if (deprecated === null || seen) return null;
  return (
    <QuietBar>
      {t.session.deprecated(deprecated.latestVersion)}
      <button type="button" className="button button--small" onClick={() => setSeen(true)}>
        {t.session.understood}
      </button>
    </QuietBar>
  );
}

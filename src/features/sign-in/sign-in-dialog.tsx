import { useText } from '#src/i18n/text-context.tsx';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import type { SignedIn } from '#src/session/session-state.ts';
import { SignIn } from './sign-in.tsx';
import { valuesFrom } from './use-sign-in.ts';

/** Signing in again over the page, before the session ends. */
export function SignInDialog({ session, onClose }: { session: SignedIn; onClose: () => void }) {
  const t = useText();
  return (
    <AppDialog title={t.session.signInAgain} onClose={onClose}>
      <SignIn initial={valuesFrom(session)} onSignedIn={onClose} />
    </AppDialog>
  );
}

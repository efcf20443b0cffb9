import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useText } from '#src/i18n/text-context.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import type { SignedIn } from '#src/session/session-state.ts';
import { SignIn } from './sign-in.tsx';
import { valuesFrom } from './use-sign-in.ts';

/** Signing in again over the page, before the session ends. */
export function SignInDialog({ session, onClose }: { session: SignedIn; onClose: () => void }) {
  const t = useText();
  return (
    <MuiTheme>
      <Dialog open onClose={onClose} aria-labelledby="sign-in-again" fullWidth maxWidth="xs">
        <DialogTitle id="sign-in-again">{t.session.signInAgain}</DialogTitle>
        <DialogContent style={{ paddingTop: 8 }}>
          <SignIn initial={valuesFrom(session)} onSignedIn={onClose} />
        </DialogContent>
      </Dialog>
    </MuiTheme>
  );
}

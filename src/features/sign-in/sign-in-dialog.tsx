import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { useSessionText } from './use-session-text.ts';
import type { SignedIn } from '#src/session/session-state.ts';
import { SignIn } from './sign-in.tsx';
import { valuesFrom } from './use-sign-in.ts';

/** Signing in again over the page, before the session ends. */
export function SignInDialog({ session, onClose }: { session: SignedIn; onClose: () => void }) {
  const t = useSessionText();
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

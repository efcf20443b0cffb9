import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { TextLine } from '#src/ui/text/text-line.tsx';

type SecretFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly help: string | null;
  readonly value: string;
  readonly error: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
};

/** A masked field that works with password managers; its characters can be shown. */
export function SecretField(props: SecretFieldProps) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <TextLine
      {...props}
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      end={
        <InputAdornment position="end">
          <IconButton
            edge="end"
            aria-label={t.signIn.show}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <VisibilityOff /> : <Visibility />}
          </IconButton>
        </InputAdornment>
      }
    />
  );
}

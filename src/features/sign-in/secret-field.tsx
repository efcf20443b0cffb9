import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { Icon } from '#src/ui/icons/icons.tsx';
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
            <Icon>
              <path d="M2 12c2-4.2 5.5-6.5 10-6.5S20 7.8 22 12c-2 4.2-5.5 6.5-10 6.5S4 16.2 2 12Z" />
              <circle cx="12" cy="12" r="3" />
              {shown && <path d="m4 4 16 16" />}
            </Icon>
          </IconButton>
        </InputAdornment>
      }
    />
  );
}

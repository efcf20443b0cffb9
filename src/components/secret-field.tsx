import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { useText } from '#src/i18n/text-context.tsx';
import { TextLine } from './text-line.tsx';

type SecretFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly help: string | null;
  readonly value: string;
  readonly error: string | null;
  readonly shown: boolean;
  readonly autoFocus?: boolean;
  readonly onShownChange: (shown: boolean) => void;
  readonly onChange: (value: string) => void;
};

/** A masked field that pasting and password managers work with; its characters can be shown. */
export function SecretField({ shown, onShownChange, ...line }: SecretFieldProps) {
  const t = useText();
  return (
    <TextLine
      {...line}
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      end={
        <InputAdornment position="end">
          <IconButton
            edge="end"
            aria-label={t.signIn.show}
            aria-pressed={shown}
            onClick={() => onShownChange(!shown)}
          >
            {shown ? <VisibilityOff /> : <Visibility />}
          </IconButton>
        </InputAdornment>
      }
    />
  );
}

import { enUS, ruRU } from '@mui/material/locale';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { useMemo, type ReactNode } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';

const options = {
  // Colours are custom properties that change with the theme by themselves, so MUI needs one scheme only.
  cssVariables: { nativeColor: true },
  palette: {
    primary: { main: 'var(--accent)', contrastText: 'var(--on-accent)' },
    error: { main: 'var(--danger)', contrastText: 'var(--on-accent)' },
    text: { primary: 'var(--text)', secondary: 'var(--text-quiet)' },
    background: { default: 'var(--page)', paper: 'var(--surface)' },
    divider: 'var(--line)',
    action: { active: 'var(--text-quiet)' },
  },
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: 'var(--font)',
    fontSize: 14,
    button: { textTransform: 'none', fontWeight: 550 },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: 'var(--line-strong)' } } },
  },
} as const;

/** MUI's theme over the design tokens. MUI is loaded only with what stands inside of this. */
export function MuiTheme({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const theme = useMemo(() => createTheme(options, language === 'ru' ? ruRU : enUS), [language]);
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>;
}

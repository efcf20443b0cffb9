import { enUS, ruRU } from '@mui/material/locale';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { useMemo, type ReactNode } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { muiComponents } from './mui-components.ts';

const MOTION_MS = 150;

const options = {
  // The colours are custom properties that follow the theme, so MUI needs one colour scheme only.
  cssVariables: { nativeColor: true },
  palette: {
    // MUI uses `dark` for hover. In both themes it moves away from the colour of the text on it.
    primary: {
      main: 'var(--accent)',
      dark: 'color-mix(in oklab, var(--accent) 88%, var(--text))',
      contrastText: 'var(--on-accent)',
    },
    error: { main: 'var(--danger)', contrastText: 'var(--on-accent)' },
    text: { primary: 'var(--text)', secondary: 'var(--text-quiet)' },
    background: { default: 'var(--page)', paper: 'var(--surface)' },
    divider: 'var(--line)',
    action: {
      active: 'var(--text-quiet)',
      hover: 'var(--surface-sunken)',
      focus: 'var(--surface-sunken)',
      selected: 'var(--accent-soft)',
    },
  },
  shape: { borderRadius: 'var(--radius-small)' },
  transitions: {
    duration: {
      shortest: MOTION_MS,
      shorter: MOTION_MS,
      short: MOTION_MS,
      standard: MOTION_MS,
      complex: MOTION_MS,
      enteringScreen: MOTION_MS,
      leavingScreen: MOTION_MS,
    },
  },
  typography: {
    fontFamily: 'var(--font)',
    h6: { fontSize: 'var(--size-strong)', fontWeight: 'var(--weight-strong)' },
    body1: { fontSize: 'var(--size-body)', lineHeight: 'var(--line-height)' },
    caption: { fontSize: 'var(--size-small)' },
    button: { fontSize: 'var(--size-body)', fontWeight: 'var(--weight-control)', textTransform: 'none' },
  },
  components: muiComponents,
} as const;

/** MUI with the design tokens. Every use of MUI stands in one, in a chunk that is loaded later. */
export function MuiTheme({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const theme = useMemo(() => createTheme(options, language === 'ru' ? ruRU : enUS), [language]);
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>;
}

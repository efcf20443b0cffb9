import { enUS, ruRU } from '@mui/material/locale';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { useMemo, type ReactNode } from 'react';
import type { Language } from '#src/i18n/language.ts';
import { useLanguage } from '#src/i18n/text-context.tsx';

const muiLocales: Readonly<Record<Language, typeof enUS>> = { en: enUS, ru: ruRU };

const aboveThePage = {
  border: '1px solid var(--line-button)',
  borderRadius: 'var(--radius)',
  boxShadow: 'var(--shadow)',
};

const components = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': { outline: 'var(--outline)', outlineOffset: '-2px' } } },
  },
  MuiTextField: { defaultProps: { size: 'small' } },
  MuiAutocomplete: { defaultProps: { size: 'small' }, styleOverrides: { paper: aboveThePage } },
  MuiInputBase: {
    styleOverrides: {
      root: { fontSize: 'var(--size-field)' },
      input: { '&::placeholder': { color: 'var(--text-quiet)', opacity: 1 } },
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: {
        minHeight: 'var(--control)',
        backgroundColor: 'var(--surface)',
        '&&.Mui-focused': { outline: 'var(--outline)', outlineOffset: '-1px' },
        '&&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--line-strong)' },
        '&&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderWidth: 1,
          borderColor: 'var(--line-strong)',
        },
        '&&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--danger)' },
        '&&.Mui-error.Mui-focused': { outlineColor: 'var(--danger)' },
      },
      // No gap for the label, which is above.
      notchedOutline: { top: 0, borderColor: 'var(--line-strong)', '& legend': { display: 'none' } },
    },
  },
  // Above the field, never cut by the ring.
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: {
        position: 'static',
        transform: 'none',
        maxWidth: 'none',
        marginBottom: 'var(--space-1)',
        color: 'var(--text)',
        fontSize: 'var(--size-small)',
        fontWeight: 'var(--weight-strong)',
        '&&.Mui-focused': { color: 'var(--text)' },
        '&&.Mui-error': { color: 'var(--danger)' },
      },
    },
  },
  MuiFormHelperText: {
    styleOverrides: {
      root: {
        display: 'grid',
        marginInline: 0,
        fontSize: 'var(--size-small)',
        lineHeight: 'var(--line-height)',
        '& > *': { gridArea: '1 / 1' },
      },
    },
  },
  // MUI makes them lower in a wide window, even on a tablet.
  MuiMenuItem: { styleOverrides: { root: { '&&': { minHeight: 'var(--control-small)' } } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '0 var(--space-6) var(--space-6)' } } },
  MuiPopover: {
    defaultProps: {
      // Beside its button, in the same landmark.
      disablePortal: true,
      anchorOrigin: { vertical: 'bottom', horizontal: 'right' },
      transformOrigin: { vertical: 'top', horizontal: 'right' },
    },
    styleOverrides: { paper: aboveThePage },
  },
  MuiDialog: {
    styleOverrides: {
      paper: {
        ...aboveThePage,
        '@media (width < 37.5rem)': { width: 'calc(100% - 2 * var(--space-3))', margin: 'var(--space-3)' },
      },
    },
  },
} as const;

const options = {
  // Colours are custom properties that follow the theme, so one colour scheme is enough, and it is not the page's.
  cssVariables: { nativeColor: true, disableCssColorScheme: true },
  palette: {
    primary: { main: 'var(--accent)' },
    error: { main: 'var(--danger)' },
    text: { primary: 'var(--text)', secondary: 'var(--text-quiet)' },
    background: { default: 'var(--page)', paper: 'var(--surface)' },
    action: {
      active: 'var(--text-quiet)',
      hover: 'var(--surface-sunken)',
      focus: 'var(--accent-soft)',
    },
  },
  shape: { borderRadius: 'var(--radius-small)' },
  // Of dialogs; MUI's other durations are as short or unused here.
  transitions: { duration: { enteringScreen: 150, leavingScreen: 150 } },
  typography: {
    fontFamily: 'var(--font)',
    h6: { fontSize: 'var(--size-strong)', fontWeight: 'var(--weight-strong)' },
    body1: { fontSize: 'var(--size-body)', lineHeight: 'var(--line-height)' },
  },
  components,
} as const;

/** Wrap every use of MUI in it, in a lazily loaded chunk. */
export function MuiTheme({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const theme = useMemo(() => createTheme(options, muiLocales[language]), [language]);
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>;
}

const ringInside = { outline: 'var(--outline)', outlineOffset: 'var(--outline-inside)' };
const ringOutside = { outline: 'var(--outline)', outlineOffset: 'var(--outline-outside)' };

/** MUI's controls with the heights, lines, corners and rings of the app's own. */
export const muiComponents = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': ringInside } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        minHeight: 'var(--control)',
        padding: 'var(--space-1) var(--space-4)',
        lineHeight: 'var(--line-height)',
        '&.Mui-focusVisible': ringOutside,
      },
    },
  },
  MuiTextField: { defaultProps: { size: 'small' } },
  MuiAutocomplete: { defaultProps: { size: 'small' } },
  MuiInputBase: {
    styleOverrides: { input: { '&::placeholder': { color: 'var(--text-quiet)', opacity: 1 } } },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: {
        minHeight: 'var(--control)',
        backgroundColor: 'var(--surface)',
        '&&.Mui-focused': ringOutside,
        '&&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--line-strong)' },
        '&&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderWidth: 1,
          borderColor: 'var(--line-strong)',
        },
        '&&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--danger)' },
      },
      // No gap for the label, which stands above.
      notchedOutline: { top: 0, borderColor: 'var(--line-strong)', '& legend': { display: 'none' } },
    },
  },
  // Above the field, as the look-up's is, and never cut by the ring.
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
      root: { marginInline: 0, fontSize: 'var(--size-small)', lineHeight: 'var(--line-height)' },
    },
  },
  // MUI lowers them in a wide window, a tablet's too.
  MuiMenuItem: { styleOverrides: { root: { '&&': { minHeight: 'var(--control-small)' } } } },
  MuiSwitch: {
    styleOverrides: {
      switchBase: {
        '&&.Mui-checked': { color: 'var(--on-accent)' },
        '&&.Mui-checked + .MuiSwitch-track': { opacity: 1 },
      },
      track: { backgroundColor: 'var(--line-strong)', opacity: 1 },
    },
  },
  // In line with what stands above.
  MuiDialogActions: { styleOverrides: { root: { padding: '0 var(--space-6) var(--space-6)' } } },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiPopover: {
    styleOverrides: {
      paper: {
        border: 'var(--border)',
        borderRadius: 'var(--radius)',
        boxShadow: 'var(--shadow)',
      },
    },
  },
  MuiDialog: {
    styleOverrides: {
      paper: {
        border: 'var(--border)',
        borderRadius: 'var(--radius)',
        '@media (width < 37.5rem)': { width: 'calc(100% - 2 * var(--space-3))', margin: 'var(--space-3)' },
      },
    },
  },
} as const;

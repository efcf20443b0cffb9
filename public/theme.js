// Sets the chosen theme before the first paint; runs before anything else is loaded. See src/session/preferences.ts.
try {
  const theme = localStorage.getItem('person-visitors.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme it is.
}

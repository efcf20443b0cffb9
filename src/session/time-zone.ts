/** null: the account is not known or does not tell it, or this browser does not know it. */
export function timeZoneOf(
  account: { readonly timeZone: string | null } | 'unavailable' | null,
): string | null {
  const name = account === null || account === 'unavailable' ? null : account.timeZone;
  return name !== null && isTimeZone(name) ? name : null;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

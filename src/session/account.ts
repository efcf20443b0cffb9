/** Whose token it is. null: missing. */
export type Account = {
  readonly appId: number | null;
  readonly appName: string | null;
  /** `user_id` of the user whose token it is. */
  readonly userId: number | null;
  readonly userName: string | null;
  /** A partner ("agent") serves other accounts: its calls name one of them by `user_id`. */
  readonly isPartner: boolean | null;
  /** An IANA name, unchecked: see `toTimeZone`. */
  readonly timeZone: string | null;
  /** Mnemonics. */
  readonly components: readonly string[] | null;
  /** What the token may read: “address_book: select”. */
  readonly permissions: readonly string[] | null;
  /** `getobj.account` was refused for its component, “Data API для настройки”: no person can be opened either. */
  readonly lacksConfiguration?: boolean;
};

/** The token is valid, but may not read its account. */
export const UNKNOWN_ACCOUNT: Account = {
  appId: null,
  appName: null,
  userId: null,
  userName: null,
  isPartner: null,
  timeZone: null,
  components: null,
  permissions: null,
};

/** Unknown accounts count as different. */
export const isSameAccount = (a: Account, b: Account): boolean =>
  a.appId !== null && a.userId !== null && a.appId === b.appId && a.userId === b.userId;

/** null if this browser does not know the zone. */
export function toTimeZone(name: string | null): string | null {
  if (name === null) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone === '' ? null : name;
  } catch {
    return null;
  }
}

/** Where on a page the agent was when the sign-in form took its place; for this tab, until it is taken up again. */
let place: { readonly href: string; readonly top: number } | null = null;

export function keepScrollPlace(): void {
  place = { href: location.href, top: scrollY };
}

/** To be called when the page's records stand again. */
export function takeUpScrollPlace(): void {
  const kept = place;
  place = null;
  if (kept !== null && kept.href === location.href && kept.top > 0) scrollTo({ top: kept.top });
}

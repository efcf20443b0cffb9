/** Where on a page the agent was when the sign-in form took its place; for this tab, until it is taken up again. */
let place: { readonly href: string; readonly top: number } | null = null;

export function keepScrollPlace(): void {
  place = scrollY > 0 ? { href: location.href, top: contentTop() } : null;
}

/** To be called when the page's records stand again. */
export function takeUpScrollPlace(): void {
  const kept = place;
  place = null;
  if (kept !== null && kept.href === location.href) scrollBy({ top: contentTop() - kept.top });
}

/** Of the content and not of the document: the notices above it come and go with a session. */
function contentTop(): number {
  return document.getElementById('content')?.getBoundingClientRect().top ?? -scrollY;
}

/** Where the agent was on a page when the sign-in form replaced it. */
let saved: { readonly href: string; readonly top: number } | null = null;

export function saveScrollPosition(): void {
  saved = scrollY > 0 ? { href: location.href, top: contentTop() } : null;
}

/** Once, when the records of the page are drawn again. */
export function restoreScrollPosition(): void {
  const position = saved;
  saved = null;
  if (position !== null && position.href === location.href) scrollBy({ top: contentTop() - position.top });
}

/** Measured by the content, not by the document: notices above the content come and go with a session. */
function contentTop(): number {
  return document.getElementById('content')?.getBoundingClientRect().top ?? -scrollY;
}

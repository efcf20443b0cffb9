import { parsePersonId, parseVisitorId, type UserId } from '#src/lib/ids.ts';
import { parsePersonAddress, parseVisitorAddress, personPath, visitorPath } from '#src/lib/paths.ts';

/** Which of the two fields of the look-up a text was typed into. */
export type IdField = 'person' | 'visitor';

/**
 * What an agent typed or pasted into a field → the path to open, or null where no id can be made of it.
 * Accepts digits (with any spaces, or after “№”, “#” or “ID”), a URL of the viewer, and another URL with `person_id` or
 * `visitor_id`. `userId`: added to typed digits only; a URL must name its customer itself.
 */
export function pathOfIdText(text: string, field: IdField, userId: UserId | null = null): string | null {
  return pathOfUrl(text.trim(), field) ?? pathOfDigits(text, field, userId);
}

function pathOfDigits(text: string, field: IdField, userId: UserId | null): string | null {
  const digits = text
    .replace(/[\s\p{Cf}\u00a0]/gu, '')
    .replace(/^(?:(?:person|visitor)_?)?(?:id)?[:=№#]*/iu, '');
  return pathOfId(digits, field, userId);
}

function pathOfId(digits: string | null, field: IdField, userId: UserId | null = null): string | null {
  if (field === 'person') {
    const personId = parsePersonId(digits);
    return personId === null ? null : personPath({ personId, userId });
  }
  const visitorId = parseVisitorId(digits);
  return visitorId === null ? null : visitorPath({ visitorId, userId });
}

function pathOfUrl(text: string, field: IdField): string | null {
  const url = parseUrl(text);
  if (url === null) return null;
  const [, room, id] = /\/(persons|visitors)\/([^/]*)\/?$/.exec(url.pathname) ?? [];
  if (room === 'persons') {
    const address = parsePersonAddress(id, url.searchParams);
    return address === null ? null : personPath(address);
  }
  if (room === 'visitors') {
    const address = parseVisitorAddress(id, url.searchParams);
    return address === null ? null : visitorPath(address);
  }
  return pathOfForeignUrl(url, field);
}

/** A CRM's or a chat's own link: the field's kind of id first, then the other kind. */
function pathOfForeignUrl(url: URL, field: IdField): string | null {
  const kinds: readonly IdField[] = field === 'person' ? ['person', 'visitor'] : ['visitor', 'person'];
  for (const kind of kinds) {
    const path = pathOfId(url.searchParams.get(`${kind}_id`), kind);
    if (path !== null) return path;
  }
  // One number of an id's length in the whole URL can be meant; of two, nobody knows which.
  const numbers = url.href.slice(url.origin.length).match(/(?<![\w.-])\d{6,16}(?![\w.-])/g) ?? [];
  return numbers.length === 1 ? pathOfId(numbers[0] ?? null, field) : null;
}

/** A whole URL, one without its scheme as browsers copy it, or a path alone. */
function parseUrl(text: string): URL | null {
  const whole = wholeUrl(text);
  // URL.parse is too new for browsers that the build still supports.
  return whole !== null && URL.canParse(whole) ? new URL(whole) : null;
}

function wholeUrl(text: string): string | null {
  if (/^https?:\/\//i.test(text)) return text;
  if (text.startsWith('/')) return `https://path.invalid${text}`;
  return /^[\w.-]+(?::\d+)?\//.test(text) ? `https://${text}` : null;
}

/** The vendor's own domains; its documentation lives on subdomains of them. */
const VENDOR_DOMAINS = ['comagic.ru', 'uiscom.ru', 'callgear.com'];

/**
 * A link out of an answer of the API, or null if it is not safe to follow: only `https:`, no credentials, the
 * default port, a host that is one of the vendor's domains or below it.
 */
export function helperUrl(text: string | null): string | null {
  if (text === null || text.length > 2000) return null;
  // The URL parser forgives spaces, line breaks and backslashes; a link that needs forgiving is not followed.
  if (!/^https:\/\/[^\s\\\p{C}]+$/iu.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isVendor = VENDOR_DOMAINS.some(
    (domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`),
  );
  return isVendor && url.username === '' && url.password === '' && url.port === '' ? url.href : null;
}

/** The vendor's domains; its documentation is on their subdomains. */
const VENDOR_DOMAINS = ['comagic.ru', 'uiscom.ru', 'callgear.com', 'callgear.ae', 'novofon.ru'];

/**
 * A link from an API answer, or null where it is not safe to follow. Safe is `https:` without credentials, on the default
 * port, to the vendor's domains or their subdomains.
 */
export function helperUrl(text: string | null): string | null {
  if (text === null || text.length > 2000) return null;
  // The URL parser accepts spaces, line breaks and backslashes; we don't.
  if (!/^https:\/\/[^\s\\\p{C}]+$/iu.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isVendor = VENDOR_DOMAINS.some(
    (domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`),
  );
  return isVendor && url.username === '' && url.password === '' && url.port === '' ? url.href : null;
}

// What a refusal of the API carries besides its mnemonic.
import type { ApiRefusal } from '#src/api/data-api-error.ts';
import { safeUrl } from '#src/lib/safe-url.ts';

/** The vendor's domains; its documentation is on their subdomains. */
const VENDOR_DOMAINS = ['comagic.ru', 'uiscom.ru', 'callgear.com', 'callgear.ae', 'novofon.ru'];

/**
 * A link from an API answer, or null where it is not safe to follow. Safe is `https:` without credentials, on the default
 * port, to the vendor's domains or their subdomains.
 */
export function helperUrl(text: string | null): string | null {
  const url = text === null || text.length > 2000 ? null : safeUrl(text);
  if (url?.protocol !== 'https:' || url.port !== '') return null;
  const isVendor = VENDOR_DOMAINS.some(
    (domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`),
  );
  return isVendor ? url.href : null;
}

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = new RegExp(`^(?:${OCTET}\\.){3}${OCTET}$`);

function isIpv6(text: string): boolean {
  // The URL parser knows every spelling of IPv6; the pattern lets only the characters of an address through.
  return /^[\da-f:.]*:[\da-f:.]*:[\da-f:.]*$/i.test(text) && URL.canParse(`http://[${text}]/`);
}

/** The first IPv4 or IPv6 address in a text, as written there; an IPv4-mapped one without its `::ffff:`. */
export function findIpAddress(text: string): string | null {
  for (const word of text.slice(0, 2000).split(/[^\da-f:.]+/i)) {
    const bare = word.replace(/^::ffff:(?=\d+\.)/i, '');
    // Try the whole word first: the colons that end `2001:db8::` belong to it. Then without what may be the sentence's, as the
    // dot after `10.0.0.1.`, then without a port.
    const spellings = [bare, bare.replace(/[.:]+$/, ''), bare.replace(/:\d+$/, '')];
    const found = spellings.find((spelling) => IPV4.test(spelling) || isIpv6(spelling));
    if (found !== undefined) return found;
  }
  return null;
}

/** The longest time until a reset. */
const LENGTHS = { minute: 60, hour: 60 * 60, day: 24 * 60 * 60 } as const;

export type LimitNotice = {
  readonly type: keyof typeof LENGTHS;
  /** Points per minute, hour or day. */
  readonly size: number | null;
  /** Whole seconds, counted from the answer; null: unknown. */
  readonly resetsInSeconds: number | null;
};

/** From `limit_type`, else from the message; null for any limit that is not documented. */
export function findLimitType({ params, message }: ApiRefusal): LimitNotice['type'] | null {
  const type = (params['limit_type'] ?? /\bper (minute|hour|day)\b/i.exec(message)?.[1] ?? '').toLowerCase();
  return type === 'minute' || type === 'hour' || type === 'day' ? type : null;
}

export function limitNotice(refusal: ApiRefusal): LimitNotice | null {
  const type = findLimitType(refusal);
  if (type === null) return null;
  const { limits, params } = refusal;
  const maxValue = Number(params['limit_max_value'] ?? Number.NaN);
  const size = maxValue > 0 ? maxValue : limits?.[type].limit;
  const reset = limits?.[type].reset;
  const longest = LENGTHS[type];
  const isPlausible = reset != null && reset >= 0 && reset <= longest;
  // A minute's limit resets within 60 s; when an hour's or a day's limit resets, only the API knows.
  const fallback = type === 'minute' ? longest : null;
  return {
    type,
    size: size != null && Number.isFinite(size) && size > 0 ? size : null,
    resetsInSeconds: isPlausible ? Math.ceil(reset) : fallback,
  };
}

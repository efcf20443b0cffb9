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

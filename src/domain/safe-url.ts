/** An address of an answer that may be opened: http or https, without credentials. */
export function safeUrl(text: string): URL | null {
  // The URL parser accepts spaces, line breaks and backslashes; we don't.
  if (!/^https?:\/\/[^\s\\\p{C}]+$/iu.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : null;
}

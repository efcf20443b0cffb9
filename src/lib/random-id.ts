/**
 * 32 hex digits. Not `crypto.randomUUID`, which exists on https and localhost only: a company's own server may speak plain http.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

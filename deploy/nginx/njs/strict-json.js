// Reads the JSON that every parser reads alike. Runs in njs (no classes, destructuring, `for…of` or Set there), and in Node for its test.

/**
 * A member of the outermost object, as it stands in the text.
 * @typedef {{ kind: 'string' | 'number' | 'object' | 'array' | 'literal', raw: string }} Member
 */

/**
 * @typedef {object} Reading
 * @property {Member['kind']} kind of the outermost value
 * @property {Record<string, Member>} members of the outermost value if it is an object; of a repeated key, none
 * @property {boolean} ambiguous two parsers may read the text differently
 */

const MAX_DEPTH = 16;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
// No "-0", no fraction, no exponent: those may come out of a parser changed.
const INTEGER = /^(?:0|-?[1-9]\d{0,15})$/;
// Parsers differ in upper and lower case, in escapes, and in what `__proto__` means.
const PLAIN_KEY = /^"[a-z][a-z_]*"$/;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * @param {string} raw a JSON number
 * @returns {boolean} whether every parser keeps all of its digits
 */
function isSafeInteger(raw) {
  return INTEGER.test(raw) && Number.isSafeInteger(Number(raw));
}

/**
 * Ambiguous are: a key that is repeated in its object or is not plain (a-z and "_"), a number that is not a safe
 * integer in its shortest form, U+0000 and half a surrogate pair in a string, and nesting beyond 16 levels.
 * @param {Uint8Array} bytes
 * @returns {Reading}
 * @throws {Error} when the bytes are no JSON in UTF-8
 */
function read(bytes) {
  // Throws for bytes that are not UTF-8. A byte order mark stays, and is no JSON.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  decoder.decode(bytes);

  let at = 0;
  let ambiguous = false;
  /** @type {Record<string, Member>} */
  const members = Object.create(null);

  function fail() {
    return new SyntaxError('no JSON');
  }

  /** @param {number} from */
  function rawFrom(from) {
    return decoder.decode(bytes.subarray(from, at));
  }

  function skipSpace() {
    while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at++;
  }

  /** @param {string} character */
  function take(character) {
    if (bytes[at] !== character.charCodeAt(0)) return false;
    at++;
    return true;
  }

  /** @returns {number} the code unit of the four hexadecimal digits here */
  function hexadecimal() {
    const digits = String.fromCharCode.apply(null, Array.prototype.slice.call(bytes, at, at + 4));
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw fail();
    at += 4;
    return parseInt(digits, 16);
  }

  function escape() {
    if (!take('u')) {
      if ('"\\/bfnrt'.indexOf(String.fromCharCode(bytes[at] || 0)) < 0) throw fail();
      at++;
      return;
    }
    const unit = hexadecimal();
    if (unit === 0 || (unit >= 0xdc00 && unit <= 0xdfff)) ambiguous = true;
    if (unit < 0xd800 || unit > 0xdbff) return;
    // The second half has to follow at once; anything else is read on its own.
    const second = at;
    if (take('\\') && take('u')) {
      const low = hexadecimal();
      if (low >= 0xdc00 && low <= 0xdfff) return;
    }
    at = second;
    ambiguous = true;
  }

  function string() {
    if (!take('"')) throw fail();
    for (;;) {
      const byte = bytes[at++];
      if (byte === QUOTE) return;
      if (byte === BACKSLASH) escape();
      else if (byte === undefined || byte < 0x20) throw fail();
    }
  }

  function number() {
    const from = at;
    while (at < bytes.length && '-+.eE0123456789'.indexOf(String.fromCharCode(bytes[at] || 0)) >= 0) at++;
    const raw = rawFrom(from);
    if (!NUMBER.test(raw)) throw fail();
    if (!isSafeInteger(raw)) ambiguous = true;
  }

  /** @param {string} word */
  function literal(word) {
    for (let i = 0; i < word.length; i++) if (!take(word.charAt(i))) throw fail();
  }

  /** @param {number} depth */
  function array(depth) {
    take('[');
    skipSpace();
    if (take(']')) return;
    for (;;) {
      value(depth + 1);
      if (take(']')) return;
      if (!take(',')) throw fail();
    }
  }

  /** @param {number} depth */
  function object(depth) {
    /** @type {Record<string, true>} */
    const seen = Object.create(null);
    take('{');
    skipSpace();
    if (take('}')) return;
    for (;;) {
      skipSpace();
      const from = at;
      string();
      const key = rawFrom(from);
      const repeated = seen[key] === true;
      if (repeated || !PLAIN_KEY.test(key)) ambiguous = true;
      seen[key] = true;
      skipSpace();
      if (!take(':')) throw fail();
      const member = value(depth + 1);
      if (depth === 0 && repeated) delete members[key.slice(1, -1)];
      else if (depth === 0 && PLAIN_KEY.test(key)) members[key.slice(1, -1)] = member;
      if (take('}')) return;
      if (!take(',')) throw fail();
    }
  }

  /**
   * @param {number} depth
   * @returns {Member}
   */
  function value(depth) {
    // Refused as no JSON: an answer that still echoes the id is not worth the stack.
    if (depth > MAX_DEPTH) throw fail();
    skipSpace();
    const from = at;
    /** @type {Member['kind']} */
    let kind = 'literal';
    const first = String.fromCharCode(bytes[at] || 0);
    if (first === '{') {
      kind = 'object';
      object(depth);
    } else if (first === '[') {
      kind = 'array';
      array(depth);
    } else if (first === '"') {
      kind = 'string';
      string();
    } else if (first === 't') literal('true');
    else if (first === 'f') literal('false');
    else if (first === 'n') literal('null');
    else {
      kind = 'number';
      number();
    }
    // Of objects and lists nothing is needed but what they are.
    const raw = kind === 'object' || kind === 'array' ? '' : rawFrom(from);
    skipSpace();
    return { kind: kind, raw: raw };
  }

  const kind = value(0).kind;
  if (at !== bytes.length) throw fail();
  return { kind: kind, members: members, ambiguous: ambiguous };
}

export default { isSafeInteger, read };

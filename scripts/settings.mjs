// The settings from the environment. Uses Node only: it runs before the packages are installed.

/**
 * @typedef {object} Settings
 * @property {string} host where to listen
 * @property {number} port 0 … 65535; 0 is any free port
 * @property {URL | null} dataApiUrl where `/api/v2.0` is forwarded to; null: the embedded simulator answers
 * @property {string | null} portalUrl the origin where recordings are; null: unknown
 * @property {string} mediaSources the sources of the policy's `media-src`: whose sounds the viewer may play
 * @property {boolean} serviceWorker false: the build has none, and removes the one of an earlier release
 * @property {string} frameAncestors the sources of the policy's `frame-ancestors`: who may show the viewer in a frame
 */

/** An invalid setting; the message is one line for the terminal. */
export class SettingsError extends Error {
  /** @override */
  name = 'SettingsError';
}

/**
 * An unset or empty variable means its default.
 * @param {Record<string, string | undefined>} env
 * @param {number} [defaultPort]
 * @returns {Settings}
 * @throws {SettingsError}
 */
export function readSettings(env, defaultPort = 4173) {
  const dataApiUrl = readDataApiUrl(env['DATA_API_URL']?.trim());
  const portalUrl = readPortalUrl(env['PORTAL_URL']?.trim(), dataApiUrl);
  return {
    host: env['HOST']?.trim() || '127.0.0.1',
    port: readPort(env['PORT']?.trim(), defaultPort),
    dataApiUrl,
    portalUrl,
    // The simulator's recordings are at the viewer's own address.
    mediaSources: dataApiUrl === null ? "'self'" : mediaSourcesOf(portalUrl),
    serviceWorker: readServiceWorker(env['SERVICE_WORKER']?.trim()),
    frameAncestors: readFrameAncestors(env['FRAME_ANCESTORS']?.trim()),
  };
}

/**
 * @param {string | undefined} text
 * @param {number} defaultPort
 */
function readPort(text, defaultPort) {
  if (!text) return defaultPort;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new SettingsError(`PORT must be a whole number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

// As deploy/nginx/start.sh reads them; a table of cases holds both (scripts/testing/shared-settings.ts).
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
/** Its last part has a letter: 999.1.1.1 is neither a name nor an address. */
const NAME = `(?:${LABEL}\\.)*(?:[0-9][0-9-]*)?[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?`;
const BYTE = '(?:[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])';
const HOST = `(?:${NAME}|${BYTE}(?:\\.${BYTE}){3})`;
const PORT = '(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?';
const FRAME_ANCESTOR = `(?:'self'|https?://(?:${HOST}|\\*\\.${LABEL}\\.${NAME})${PORT})`;

/**
 * @param {string} text
 * @param {string} pattern
 */
const matches = (text, pattern) => new RegExp(`^(?:${pattern})$`).test(text);

/**
 * The message does not repeat the value, which may hold credentials.
 * @param {string | undefined} text
 */
function readDataApiUrl(text) {
  if (!text) return null;
  // Elsewhere, tokens and personal data would travel for everybody on the way to read and to change.
  const local = 'http://(?:localhost|127(?:\\.\\d+){3}|\\[::1\\])';
  if (matches(text, `(?:https://${HOST}|${local})${PORT}/[A-Za-z0-9._~/-]+`)) return new URL(text);
  throw new SettingsError(
    'DATA_API_URL must be an https address with a path, like https://dataapi.comagic.ru/v2.0, without a login or a query; http:// is for this machine alone.',
  );
}

/**
 * By default the vendor's portal that the Data API belongs to. deploy/nginx/start.sh does the same; a test compares the two.
 * @param {string | undefined} text
 * @param {URL | null} dataApiUrl
 */
function readPortalUrl(text, dataApiUrl) {
  if (!text) {
    const [, domain] = /^dataapi(?:-jsonrpc)?\.(.+)$/.exec(dataApiUrl?.hostname ?? '') ?? [];
    return domain === undefined ? null : `https://app.${domain}`;
  }
  if (matches(text, `https://${HOST}${PORT}/?`)) return text.replace(/\/$/, '');
  throw new SettingsError('PORTAL_URL must be an https address without a path, like https://app.comagic.ru.');
}

/**
 * The portal's two hosts: src/features/history/details/recording-links.ts makes links to these. deploy/nginx/start.sh does the same; a
 * test compares the two.
 * @param {string | null} portalUrl
 */
function mediaSourcesOf(portalUrl) {
  if (portalUrl === null) return "'none'";
  return [...new Set([portalUrl, portalUrl.replace(/^https:\/\/app\./i, 'https://media.')])].join(' ');
}

/** @param {string | undefined} text */
function readServiceWorker(text) {
  if (!text || text === 'on') return true;
  if (text === 'off') return false;
  throw new SettingsError(`SERVICE_WORKER must be on or off, not ${JSON.stringify(text)}.`);
}

/**
 * Accepts origins, with a wildcard for subdomains, and `'self'`: nothing that could end the directive.
 * @param {string | undefined} text
 */
function readFrameAncestors(text) {
  if (!text || text === "'none'") return "'none'";
  if (matches(text, `${FRAME_ANCESTOR}(?: ${FRAME_ANCESTOR})*`)) return text;
  throw new SettingsError(
    "FRAME_ANCESTORS must be addresses separated by one space, like https://crm.example https://*.bitrix24.ru, or 'self'.",
  );
}

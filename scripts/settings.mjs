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

/**
 * The message does not repeat the value, which may hold credentials.
 * @param {string | undefined} text
 */
function readDataApiUrl(text) {
  if (!text) return null;
  /** @type {URL} */
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new SettingsError(`DATA_API_URL is not a URL; it is one like https://dataapi.comagic.ru/v2.0.`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SettingsError(`DATA_API_URL must start with http:// or https://, not ${url.protocol}.`);
  }
  // Tokens and personal data would travel for everybody on the way to read and to change.
  if (url.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)) {
    throw new SettingsError('DATA_API_URL must start with https://; http:// is for this machine alone.');
  }
  if (url.username || url.password) {
    throw new SettingsError('DATA_API_URL must not hold a login or a password.');
  }
  return url;
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
  const [, host = '', port] = /^https:\/\/([^:/]+)(?::(\d{1,5}))?\/?$/.exec(text) ?? [];
  if (HOST.test(host) && (port === undefined || Number(port) <= 65_535)) return text.replace(/\/$/, '');
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

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

/**
 * Accepts origins, with a wildcard for subdomains, and `'self'`: nothing that could end the directive.
 * @param {string | undefined} text
 */
function readFrameAncestors(text) {
  if (!text || text === "'none'") return "'none'";
  const sources = text.split(/ +/);
  if (sources.every(isFrameAncestor)) return sources.join(' ');
  throw new SettingsError(
    `FRAME_ANCESTORS must be origins separated by spaces, like https://crm.example https://*.bitrix24.ru, not ${JSON.stringify(text)}.`,
  );
}

/** @param {string} source */
function isFrameAncestor(source) {
  if (source === "'self'") return true;
  const [, host = '', port] = /^https?:\/\/(?:\*\.)?([^:/]+)(?::(\d{1,5}))?$/.exec(source) ?? [];
  return HOST.test(host) && (port === undefined || Number(port) <= 65_535);
}

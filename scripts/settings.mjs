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

// As deploy/nginx/start.sh reads them; a table of cases holds both (scripts/testing/shared-settings.ts).
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
/** The last part of a name has a letter: 999.1.1.1 is neither a name nor an address. */
const NAME = `(?:${LABEL}\\.)*(?:[0-9][0-9-]*)?[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?`;
const BYTE = '(?:[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])';
const HOST = `(?:${NAME}|${BYTE}(?:\\.${BYTE}){3})`;
const PORT_NUMBER =
  '(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])';
const PORT = `(?::${PORT_NUMBER})?`;
const THIS_MACHINE = 'http://(?:localhost|127(?:\\.\\d+){3}|\\[::1\\])';
const FRAME_ANCESTOR = `(?:'self'|https?://(?:${HOST}|\\*\\.${LABEL}\\.${NAME})${PORT})`;

/** A pattern for each variable, and the message for any other value. The message leaves out the value, which may hold credentials. */
const RULES = {
  PORT: [`0|${PORT_NUMBER}`, 'a whole number from 0 to 65535.'],
  DATA_API_URL: [
    // Over plain HTTP, anybody on the way could read and change tokens and personal data.
    `(?:https://${HOST}|${THIS_MACHINE})${PORT}/[A-Za-z0-9._~/-]+`,
    'an https address with a path, like https://dataapi.comagic.ru/v2.0, without a login or a query; http:// is for this machine alone.',
  ],
  PORTAL_URL: [`https://${HOST}${PORT}/?`, 'an https address without a path, like https://app.comagic.ru.'],
  SERVICE_WORKER: ['on|off', 'on or off.'],
  FRAME_ANCESTORS: [
    `'none'|${FRAME_ANCESTOR}(?: ${FRAME_ANCESTOR})*`,
    "addresses separated by one space, like https://crm.example https://*.bitrix24.ru, or 'self'.",
  ],
};

/**
 * An unset or empty variable means its default.
 * @param {Record<string, string | undefined>} env
 * @param {number} [defaultPort]
 * @returns {Settings}
 * @throws {Error} with one line for the terminal
 */
export function readSettings(env, defaultPort = 4173) {
  /** @param {keyof typeof RULES} name */
  const read = (name) => {
    const text = env[name]?.trim();
    const [pattern, rule] = RULES[name];
    if (text && !new RegExp(`^(?:${pattern})$`).test(text)) throw new Error(`${name} must be ${rule}`);
    return text;
  };
  const api = read('DATA_API_URL');
  const dataApiUrl = api ? new URL(api) : null;
  const portalUrl = read('PORTAL_URL')?.replace(/\/$/, '') || portalOf(dataApiUrl);
  return {
    host: env['HOST']?.trim() || '127.0.0.1',
    port: Number(read('PORT') || defaultPort),
    dataApiUrl,
    portalUrl,
    // The simulator's recordings are at the viewer's own address.
    mediaSources: dataApiUrl === null ? "'self'" : mediaSourcesOf(portalUrl),
    serviceWorker: read('SERVICE_WORKER') !== 'off',
    frameAncestors: read('FRAME_ANCESTORS') || "'none'",
  };
}

/** The vendor's portal that the Data API belongs to, as deploy/nginx/start.sh has it. @param {URL | null} dataApiUrl */
function portalOf(dataApiUrl) {
  const [, domain] = /^dataapi(?:-jsonrpc)?\.(.+)$/.exec(dataApiUrl?.hostname ?? '') ?? [];
  return domain === undefined ? null : `https://app.${domain}`;
}

/** The portal's two hosts, as deploy/nginx/start.sh has them: the links to recordings lead there. @param {string | null} portalUrl */
function mediaSourcesOf(portalUrl) {
  if (portalUrl === null) return "'none'";
  return [...new Set([portalUrl, portalUrl.replace(/^https:\/\/app\./i, 'https://media.')])].join(' ');
}

// The settings from the environment. Uses Node only: it runs before the packages are installed.
import { readFileSync } from 'node:fs';

const PORT = '(?::\\d+)?';
const SOURCE = `(?:'self'|https?://(?:\\*\\.[\\w-]+\\.)?[\\w.-]+${PORT})`;
const THIS_MACHINE = 'http://(?:localhost|127(?:\\.\\d+){3}|\\[::1\\])';

/** A pattern for each variable, and the message for other values. The message leaves out the value, which may hold credentials. */
const RULES = {
  PORT: [
    '\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5]',
    'a whole number from 0 to 65535.',
  ],
  DATA_API_URL: [
    // Over plain HTTP, anybody on the way could read and change tokens and personal data.
    `(?:https://[\\w.-]+|${THIS_MACHINE})${PORT}/[\\w.~/-]+`,
    'an https address with a path, like https://dataapi.comagic.ru/v2.0, without a login or a query; http:// is for this machine alone.',
  ],
  PORTAL_URL: [`https://[\\w.-]+${PORT}/?`, 'an https address without a path, like https://app.comagic.ru.'],
  SERVICE_WORKER: ['on|off', 'on or off.'],
  FRAME_ANCESTORS: [
    `'none'|${SOURCE}(?: ${SOURCE})*`,
    "addresses separated by one space, like https://crm.example https://*.bitrix24.ru, or 'self'.",
  ],
};

/**
 * An unset or empty variable means its default.
 * @param {Record<string, string | undefined>} env
 * @param {number} [defaultPort]
 * @throws {Error} with one line for the terminal
 */
export function readSettings(env, defaultPort = 4173) {
  /** @param {keyof typeof RULES} name */
  const read = (name) => {
    const text = env[name]?.trim();
    const [pattern, rule] = RULES[name];
    const addresses = text?.split(' ').filter((word) => word.startsWith('http')) ?? [];
    if (text && !(new RegExp(`^(?:${pattern})$`).test(text) && addresses.every((one) => URL.canParse(one))))
      throw new Error(`${name} must be ${rule}`);
    return text;
  };
  const api = read('DATA_API_URL');
  /** Null: the simulator answers. */
  const dataApiUrl = api ? new URL(api) : null;
  // By default the vendor's portal of the Data API, as in deploy/nginx/start.sh.
  const [, domain] = /^dataapi(?:-jsonrpc)?\.(.+)$/.exec(dataApiUrl?.hostname ?? '') ?? [];
  const portalUrl = read('PORTAL_URL')?.replace(/\/$/, '') || (domain ? `https://app.${domain}` : null);
  return {
    host: env['HOST']?.trim() || '127.0.0.1',
    port: Number(read('PORT') || defaultPort),
    dataApiUrl,
    /** The origin where recordings are; null: unknown. */
    portalUrl,
    /** Whose sounds the viewer may play. The simulator's recordings are at the viewer's own address. */
    mediaSources: dataApiUrl === null ? "'self'" : toMediaSources(portalUrl),
    /** If not, the build removes the worker of an earlier release. */
    serviceWorker: read('SERVICE_WORKER') !== 'off',
    /** Who may show the viewer in a frame. */
    frameAncestors: read('FRAME_ANCESTORS') || "'none'",
  };
}

/** Portals of one vendor, which have each other's recordings; deploy/nginx/start.sh has them, too. @type {readonly (readonly string[])[]} */
export const SISTERS = JSON.parse(
  readFileSync(new URL('../src/domain/portals.json', import.meta.url), 'utf8'),
);

/** The two hosts of the portal and of its sister: the links to recordings lead there. @param {string | null} portalUrl */
function toMediaSources(portalUrl) {
  if (portalUrl === null) return "'none'";
  const portals = SISTERS.find((one) => one.includes(portalUrl)) ?? [portalUrl];
  const hosts = portals.flatMap((url) => [url, url.replace(/^https:\/\/app\./i, 'https://media.')]);
  return [...new Set(hosts)].join(' ');
}

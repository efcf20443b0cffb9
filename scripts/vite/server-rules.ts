// What deploy/nginx/templates say of requests of pages and of the headers of answers, for `npm start` and `npm run dev`.
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { HASH_FILE } from './index-html.ts';

const template = new URL('../../deploy/nginx/templates/headers.conf.template', import.meta.url);
/** Headers whose values depend on the request are nginx's alone. */
const HEADER = /^add_header ([\w-]+) "?([^"$][^"]*?)"? always;$/gm;

const NOBODY = "'none'";

/** Who may frame the pages, and whose sounds they may play: see `readSettings`. */
type Sources = Readonly<Partial<Record<'frameAncestors' | 'mediaSources', string | undefined>>>;

const isBitrix24 = (url: string | undefined): boolean => /^\/bitrix24(?:\?|$)/.test(url ?? '');

/**
 * The headers of every answer of the production build.
 * @param inlineScripts the content of the built `inline-scripts.sha256`; '' for none
 */
export function securityHeaders(
  inlineScripts: string,
  { frameAncestors = NOBODY, mediaSources = NOBODY }: Sources = {},
  url = '/',
): Readonly<Record<string, string>> {
  const parents = isBitrix24(url) && frameAncestors !== NOBODY ? ` ${frameAncestors}` : '';
  const headers = readFileSync(template, 'utf8')
    .replace('${INLINE_SCRIPTS}', inlineScripts === '' ? '' : ` ${inlineScripts}`)
    .replace('${MEDIA_SOURCES}', mediaSources)
    .replaceAll('${FRAME_ANCESTORS}', frameAncestors)
    .replace("'self'$parents", `'self'${parents}`)
    .matchAll(HEADER);
  return Object.fromEntries(Array.from(headers, ([, name, value]) => [name, value]));
}

/** Answers with the status alone, and closes the connection: the unread rest of a request must not be read as the next one. */
export function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  const text = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(status, { ...text, Connection: 'close', ...headers }).end(`${status}\n`);
}

/** A browser reads a link to such a path as one to another host. */
const AMBIGUOUS_PATH = /^\/[/\\]/;
const MAX_FORM_BYTES = 64 * 1024;

/** The dev server goes without headers: its hot reload needs inline scripts. */
export function serverRulesPlugin(sources: Sources = {}): Plugin {
  /** Answers Bitrix24's POST of its page like a GET. */
  const answerForm: Connect.NextHandleFunction = (request, response, next) => {
    const { method, url, headers } = request;
    if (method !== 'POST' || !isBitrix24(url)) return next();
    if ((sources.frameAncestors ?? NOBODY) === NOBODY) return refuse(response, 405, { Allow: 'GET, HEAD' });
    if (headers['transfer-encoding'] !== undefined) return refuse(response, 411);
    if (Number(headers['content-length'] ?? 0) > MAX_FORM_BYTES) return refuse(response, 413);
    // The body has tokens. The page gets what it needs by messages.
    request.resume().method = 'GET';
    next();
  };
  return {
    name: 'server-rules',
    configureServer: ({ middlewares }) => void middlewares.use(answerForm),
    configurePreviewServer({ middlewares, config: { root, build } }) {
      const hashFile = resolve(root, build.outDir, HASH_FILE);
      middlewares.use((request, response, next) => {
        // Read for each request, as the build may have changed.
        const inlineScripts = existsSync(hashFile) ? readFileSync(hashFile, 'utf8') : '';
        for (const [name, value] of Object.entries(securityHeaders(inlineScripts, sources, request.url)))
          response.setHeader(name, value);
        if (AMBIGUOUS_PATH.test(request.url ?? '')) refuse(response, 404);
        else answerForm(request, response, next);
      });
    },
  };
}

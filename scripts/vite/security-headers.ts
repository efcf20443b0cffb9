// The headers of every answer of the production build, for `vite preview`: those of the web server's template.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { isBitrix24 } from './bitrix24.ts';
import { HASH_FILE } from './inline-scripts.ts';

const template = new URL('../../deploy/nginx/templates/headers.conf.template', import.meta.url);
/** Headers whose values depend on the request are nginx's alone. */
const HEADER = /^add_header ([\w-]+) "?([^"$][^"]*?)"? always;$/gm;

/** Who may frame the pages, and whose sounds they may play: see `readSettings`. */
type Sources = Readonly<Partial<Record<'frameAncestors' | 'mediaSources', string | undefined>>>;

/** `inlineScripts`: the content of the built `inline-scripts.sha256`; '' for none. */
export function securityHeaders(
  inlineScripts: string,
  { frameAncestors = "'none'", mediaSources = "'none'" }: Sources = {},
  url = '/',
): Readonly<Record<string, string>> {
  const parents = isBitrix24(url) && frameAncestors !== "'none'" ? ` ${frameAncestors}` : '';
  const headers = readFileSync(template, 'utf8')
    .replace('${INLINE_SCRIPTS}', inlineScripts === '' ? '' : ` ${inlineScripts}`)
    .replace('${MEDIA_SOURCES}', mediaSources)
    .replaceAll('${FRAME_ANCESTORS}', frameAncestors)
    .replace("'self'$parents", `'self'${parents}`)
    .matchAll(HEADER);
  return Object.fromEntries(Array.from(headers, ([, name, value]) => [name, value]));
}

/** A browser reads a link to such a path as one to another host: 404, as in deploy/nginx/templates/server.conf.template. */
const AMBIGUOUS_PATH = /^\/[/\\]/;

/** For `vite preview`. The dev server goes without: its hot reload needs inline scripts. */
export function securityHeadersPlugin(sources?: Sources): Plugin {
  return {
    name: 'security-headers',
    configurePreviewServer(server) {
      const { root, build } = server.config;
      const hashFile = resolve(root, build.outDir, HASH_FILE);
      server.middlewares.use((request, response, next) => {
        // Read for each request, as the build may have changed.
        const inlineScripts = existsSync(hashFile) ? readFileSync(hashFile, 'utf8') : '';
        for (const [name, value] of Object.entries(securityHeaders(inlineScripts, sources, request.url)))
          response.setHeader(name, value);
        if (!AMBIGUOUS_PATH.test(request.url ?? '')) return next();
        response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end('404\n');
      });
    },
  };
}

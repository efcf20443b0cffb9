// The headers that every answer of the production build carries. deploy/nginx/templates/headers.conf.template has the
// same for nginx; a test compares the two.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { HASH_FILE } from './inline-scripts.ts';

const CONTENT_SECURITY_POLICY = {
  'default-src': "'none'",
  // The app's own files, and the inline scripts of the build.
  'script-src': "'self'<inline scripts>",
  // The hash of the empty string: Emotion inserts an empty <style> and fills it through CSSOM.
  'style-src': "'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': '<media sources>',
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': '<frame ancestors>',
  'require-trusted-types-for': "'script'",
  // The only policy decides which script may be registered as the service worker.
  'trusted-types': 'service-worker',
};

const policy = Object.entries(CONTENT_SECURITY_POLICY)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** Browser features that the app never uses. Not the clipboard, which copying needs. */
const REFUSED_FEATURES =
  'accelerometer autoplay camera display-capture encrypted-media geolocation gyroscope magnetometer microphone midi payment publickey-credentials-get screen-wake-lock usb xr-spatial-tracking';

/** See `readSettings`. */
interface Sources {
  /** Who may frame the pages. */
  readonly frameAncestors?: string | undefined;
  /** Whose sounds the pages may play. */
  readonly mediaSources?: string | undefined;
}

/** `inlineScripts`: the content of the built `inline-scripts.sha256`; '' for none. */
export const securityHeaders = (
  inlineScripts: string,
  { frameAncestors = "'none'", mediaSources = "'none'" }: Sources = {},
): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy
    .replace('<inline scripts>', inlineScripts === '' ? '' : ` ${inlineScripts}`)
    .replace('<media sources>', mediaSources)
    .replace('<frame ancestors>', frameAncestors),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': REFUSED_FEATURES.split(' ')
    .map((feature) => `${feature}=()`)
    .join(', '),
  // The URL holds ids of people, which no other site should learn.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

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
        for (const [name, value] of Object.entries(securityHeaders(inlineScripts, sources)))
          response.setHeader(name, value);
        if (!AMBIGUOUS_PATH.test(request.url ?? '')) return next();
        response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end('404\n');
      });
    },
  };
}

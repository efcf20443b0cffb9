// Paths that a browser reads as another host if they stand in a link: `npm start` answers them with 404, as nginx does
// (deploy/nginx/templates/server.conf.template).
import type { Plugin } from 'vite';

const AMBIGUOUS = /^\/[/\\]/;

/** For `vite preview`. */
export function ambiguousPathsPlugin(): Plugin {
  return {
    name: 'ambiguous-paths',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!AMBIGUOUS.test(request.url ?? '')) return next();
        response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end('404\n');
      });
    },
  };
}

// Serves the built app on a free port, like `npm start`, with a simulator that each test can replace. With
// PERSON_VISITORS_SERVER=nginx, the production web server runs in front of the simulator.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview, type Plugin } from 'vite';
import { simulatorPlugin } from '#simulator/vite-plugin.ts';
import { createSimulator, type Simulator } from '#simulator/simulator.ts';
import { setStage } from '../../deploy/testing/stage.ts';
import { serverRulesPlugin } from '../../scripts/vite/server-rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface AppServer {
  readonly url: string;
  /** From now on, this simulator answers every call. */
  use(simulator: Simulator): void;
  close(): Promise<void>;
}

const files: Plugin = {
  name: 'files',
  configurePreviewServer({ middlewares }) {
    middlewares.use((req, res, next) => {
      // On one machine, compressing every file for every test takes longer than sending it uncompressed.
      delete req.headers['accept-encoding'];
      // As in production, the browser requests a file with a hash in its name only once.
      if (req.url?.startsWith('/assets/') === true) {
        const writeHead = res.writeHead.bind(res);
        // The file server passes its “no-cache” header to `writeHead`.
        res.writeHead = (status: number, ...rest: unknown[]) => {
          const headers = rest.at(-1);
          const isFile = status === 200 && typeof headers === 'object' && headers !== null;
          if (isFile) Object.assign(headers, { 'Cache-Control': 'public, max-age=31536000, immutable' });
          return Reflect.apply(writeHead, res, [status, ...rest]);
        };
      }
      next();
    });
  },
};

const isNginx = process.env['PERSON_VISITORS_SERVER'] === 'nginx';

/** Whose sounds its pages may play: the simulator's own; behind nginx, there is no portal. */
export const MEDIA_SOURCES = isNginx ? "'none'" : "'self'";

/**
 * `folder`: the built files, read again for each request; by default those of the last build. `frameAncestors`: who
 * may frame the pages; by default nobody.
 */
export async function startAppServer(folder = `${root}/dist`, frameAncestors?: string): Promise<AppServer> {
  if (isNginx) return startBehindNginx(folder, frameAncestors);
  if (!existsSync(`${folder}/index.html`)) throw new Error('There is no build: run `npm run build` first.');
  let current = createSimulator();
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { outDir: folder },
    plugins: [
      files,
      serverRulesPlugin({ frameAncestors, mediaSources: MEDIA_SOURCES }),
      simulatorPlugin({ simulator: () => current }),
    ],
    preview: { host: '127.0.0.1', port: 0, strictPort: true, cors: false },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    use: (simulator) => void (current = simulator),
    close: () => server.close(),
  };
}

/** nginx, with the simulator behind TLS as its API. */
async function startBehindNginx(folder: string, frameAncestors?: string): Promise<AppServer> {
  // A frame's parent has no TLS here, which only a trial on this machine allows.
  const trial = { AGENTS: '', SERVER_NAMES: '' };
  const variables = frameAncestors === undefined ? {} : { FRAME_ANCESTORS: frameAncestors, ...trial };
  // The same path as the preview's simulator, so that tests work with both servers.
  const stage = await setStage(variables, { path: '/api/v2.0', build: folder });
  return {
    url: `http://127.0.0.1:${stage.nginx.port}/`,
    use: (simulator) => stage.upstream.answer(simulator.handler),
    close: () => stage.close(),
  };
}

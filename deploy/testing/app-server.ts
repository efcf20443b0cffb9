// The end-to-end tests start this instead of the preview: nginx, with the simulator behind TLS as its API.
import type { Simulator } from '#simulator/simulator.ts';
import { setStage } from './stage.ts';

/** `folder`: the built files. `frameAncestors`: who may frame the pages; by default nobody. */
export async function startAppServerBehindNginx(folder: string, frameAncestors?: string) {
  const variables = frameAncestors === undefined ? {} : { FRAME_ANCESTORS: frameAncestors };
  // The same path as the preview's simulator, so that tests work with both servers.
  const stage = await setStage(variables, { path: '/api/v2.0', build: folder });
  return {
    url: `${stage.nginx.url}/`,
    use: (simulator: Simulator) => stage.upstream.answer(simulator),
    close: () => stage.close(),
  };
}

// What the end-to-end tests start in place of the preview: nginx before the simulator behind TLS.
import type { Simulator } from '#simulator/simulator.ts';
import { setStage } from './stage.ts';

/** `folder`: the built files. `frameAncestors`: who may frame the pages, nobody unless given. */
export async function startAppServerBehindNginx(folder: string, frameAncestors?: string) {
  const variables = frameAncestors === undefined ? {} : { FRAME_ANCESTORS: frameAncestors };
  // The path of the preview's simulator, so that the tests need not tell the two servers apart.
  const stage = await setStage(variables, { path: '/api/v2.0', build: folder });
  return {
    url: `${stage.nginx.url}/`,
    use: (simulator: Simulator) => stage.upstream.answer(simulator),
    close: () => stage.close(),
  };
}

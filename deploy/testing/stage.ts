// The setup of most tests of the web server: nginx, and the simulator behind TLS, which nginx finds by a DNS name.
import { createSimulator } from '#simulator/simulator.ts';
import { API_NAME, createCertificate } from './certificates.ts';
import { startNameServer } from './name-server.ts';
import { startNginx } from './nginx.ts';
import { startUpstream } from './upstream.ts';

const OUT_OF_THE_WAY = {
  AGENTS: 'all',
  SERVER_NAMES: `viewer.test localhost 127.0.0.1 ${'long.'.repeat(40)}test`,
  API_RATE: '100000r/s',
  API_BURST: '100000',
  API_CONNECTIONS: '10000',
  SIGN_INS_PER_MINUTE: '100000',
} as const;

/** Every client is an agent, and limits are too high to matter, unless `env` has others. */
export async function setStage(
  env: Readonly<Record<string, string>> = {},
  { path = '/v2.0', build }: { readonly path?: string; readonly build?: string } = {},
) {
  const certificate = await createCertificate();
  const names = await startNameServer();
  const upstream = await startUpstream({ certificate });
  const settings = {
    DATA_API_URL: `https://${API_NAME}:${upstream.port}${path}`,
    DATA_API_CA: certificate.path,
    RESOLVER: names.address,
    ...OUT_OF_THE_WAY,
    ...env,
  };
  const nginx = await startNginx(settings, build);
  const parts = { nginx, upstream, names, certificate, settings };
  return {
    ...parts,
    /** Replaces the simulator by a new one. */
    fresh: () => upstream.answer(createSimulator().handler),
    async close() {
      await nginx.stop();
      await Promise.all([upstream.close(), names.close(), certificate.remove()]);
    },
  };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

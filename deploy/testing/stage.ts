// The setup of most tests of the web server: nginx, and the simulator behind TLS, which nginx finds by a DNS name.
import { createSimulator, type Simulator } from '#simulator/simulator.ts';
import { createAuthority, type Authority } from './certificates.ts';
import { startNameServer, type NameServer } from './name-server.ts';
import { startNginx, type Nginx } from './nginx.ts';
import { startUpstream, type Upstream } from './upstream.ts';

export const API_NAME = 'api.test';

const LIMITS_OUT_OF_THE_WAY = {
  API_RATE: '100000r/s',
  API_BURST: '100000',
  API_CONNECTIONS: '10000',
  SIGN_INS_PER_MINUTE: '100000',
} as const;

export interface Stage {
  readonly nginx: Nginx;
  readonly upstream: Upstream;
  readonly names: NameServer;
  readonly authority: Authority;
  /** The settings that nginx was started with, for starting another one. */
  readonly settings: Readonly<Record<string, string>>;
  /** Replaces the simulator by a new one. */
  fresh(): Simulator;
  close(): Promise<void>;
}

interface StageOptions {
  /** The path in the Data API's URL. */
  readonly path?: string;
  /** The built files; by default those of the last build. */
  readonly build?: string;
}

/** Limits are too high to matter unless `env` sets them. */
export async function setStage(
  env: Readonly<Record<string, string>> = {},
  { path = '/v2.0', build }: StageOptions = {},
): Promise<Stage> {
  const authority = await createAuthority();
  const names = await startNameServer();
  const upstream = await startUpstream({ certificate: await authority.issue(API_NAME) });
  const settings = {
    DATA_API_URL: `https://${API_NAME}:${upstream.port}${path}`,
    DATA_API_CA: authority.path,
    RESOLVER: names.address,
    ...LIMITS_OUT_OF_THE_WAY,
    ...env,
  };
  const nginx = await startNginx(settings, build);
  return {
    nginx,
    upstream,
    names,
    authority,
    settings,
    fresh() {
      const simulator = createSimulator();
      upstream.answer(simulator);
      return simulator;
    },
    async close() {
      await nginx.stop();
      await upstream.close();
      await names.close();
      await authority.remove();
    },
  };
}

// The other servers that the load test needs: a bare nginx, and an API that uses almost no processor time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '../../scripts/program-path.mjs';
import type { Certificate } from '../testing/certificates.ts';
import { until } from '../testing/until.ts';

export interface PlainServer {
  readonly pid: number;
  stop(): Promise<void>;
}

async function startPlainNginx(folder: string, http: string): Promise<PlainServer> {
  const pidFile = join(folder, 'nginx.pid');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const configuration = `pid ${pidFile};
    worker_processes auto;
    worker_rlimit_nofile 16384;
    error_log stderr crit;
    events { worker_connections 8192; }
    http { include /etc/nginx/mime.types; access_log /dev/null; sendfile on; tcp_nopush on; ${temporary.join(' ')} ${http} }`;
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration);
  const args = ['-e', 'stderr', '-p', folder, '-c', file, '-g', 'daemon off;'];
  const env = { ...process.env, PATH: programPath() };
  const child = spawn('nginx', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const pid = async () => Number(await readFile(pidFile, 'utf8').catch(() => ''));
  await until(async () => {
    if (child.exitCode !== null) throw new Error('nginx did not start');
    return (await pid()) > 0;
  });
  return {
    pid: await pid(),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function inFolder<Server>(start: (folder: string) => Promise<Server & PlainServer>) {
  const folder = await mkdtemp(join(tmpdir(), 'person-visitors-load-'));
  await chmod(folder, 0o755);
  const server = await start(folder);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** Answers everything at once with `answer`, over TLS. */
export function startApi(address: string, certificate: Certificate, answer: string): Promise<PlainServer> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'key.pem'), certificate.key);
    await writeFile(join(folder, 'cert.pem'), certificate.cert);
    await writeFile(join(folder, 'answer.json'), answer);
    // nginx refuses a POST to a file, so the answer is sent as an error page.
    return startPlainNginx(
      folder,
      `server {
        listen ${address} ssl;
        ssl_certificate ${folder}/cert.pem;
        ssl_certificate_key ${folder}/key.pem;
        ssl_session_cache shared:tls:1m;
        root ${folder};
        error_page 405 =200 /answer.json;
        location / { try_files /answer.json =404; }
      }`,
    );
  });
}

/** A minimal configuration: files and forwarding, without any protection. */
export function startBareNginx(address: string, webRoot: string, api: string): Promise<PlainServer> {
  return inFolder((folder) =>
    startPlainNginx(
      folder,
      `server {
        listen ${address};
        root ${webRoot};
        location / { try_files $uri /index.html; }
        location = /api/v2.0 { proxy_pass ${api}; }
      }`,
    ),
  );
}

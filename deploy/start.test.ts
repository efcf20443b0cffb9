import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchPath } from '../scripts/run.mjs';
import { sharedSettings } from '../scripts/testing/shared-settings.ts';
import { freePort, startNginx, startScript } from './testing/nginx.ts';
import { goodCall, post, send } from './testing/http.ts';
import { serves, start } from './testing/program.ts';
import { setStage } from './testing/stage.ts';
import { until } from './testing/until.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'person-visitors-start-'));
  // nginx's workers run as `nobody` when root starts nginx.
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'index.html'), '<p>');
  await writeFile(join(folder, 'no-certificate.pem'), 'text');
  const broken = '-----BEGIN CERTIFICATE-----\nsecret\n-----END CERTIFICATE-----\n';
  await writeFile(join(folder, 'broken-certificate.pem'), broken);
  // Good but for its name, which would be a directive of its own in nginx's configuration.
  await symlink('/etc/ssl/certs/ca-certificates.crt', join(folder, 'certificates;secret.pem'));
  await mkdir(join(folder, 'modules'));
  for (const module of ['js', 'brotli_static'])
    await writeFile(join(folder, `modules/ngx_http_${module}_module.so`), '');
  await symlink('.', join(folder, 'link'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function complaints(env: Record<string, string>) {
  const good = {
    DATA_API_URL: 'https://api.test/v2.0',
    RESOLVER: '127.0.0.1',
    WEB_ROOT: folder,
    RUN_DIR: join(folder, 'run'),
  };
  // On another port, in case it does start.
  const started = start('sh', [startScript], { LISTEN: `127.0.0.1:${await freePort()}`, ...good, ...env });
  return { code: await started.ended, lines: started.output().split('\n').filter(Boolean) };
}

describe('a variable that is wrong gets a line of its own, and nginx is not started', () => {
  it.each<[name: string, value: string]>([
    ['DATA_API_URL', ''],
    ...sharedSettings.flatMap(([name, , refused]) => refused.map((value): [string, string] => [name, value])),
    ['DATA_API_URL', 'https://10.0.0.5/api/v2.0'],
    ['DATA_API_CA', '[folder]/no-certificate.pem'],
    ['DATA_API_CA', '[folder]/broken-certificate.pem'],
    ['DATA_API_CA', '[folder]/certificates;secret.pem'],
    ['LISTEN', '8080; secret'],
    ['LISTEN', '010.0.0.1:80'],
    ['LISTEN', 'no-such-name.test:80'],
    ['LISTEN', '[::1::2]:80'],
    // An address reserved for documentation: no machine has it.
    ['LISTEN', '203.0.113.7:8080'],
    ['TRUSTED_PROXY', '10.0.0.0/8 10.1.1.1'],
    ['TRUSTED_PROXY', '10.0.0.0/33'],
    ['TRUSTED_PROXY', 'fd00::/129'],
    ['SERVER_NAMES', '.*'],
    ['RESOLVER', '10.0.0.2 [fd00:::2]'],
    ['NAME_VALID', '30'],
    ['API_RATE', '10'],
    ['API_BURST', '0'],
    ['API_CONNECTIONS', '65536'],
    ['SIGN_INS_PER_MINUTE', 'many'],
    ['CLIENT_TIMEOUT', '10m'],
    ['API_TIMEOUT', '0s'],
    ['WORKER_PROCESSES', '0'],
    ['WEB_ROOT', '/no/such/folder'],
    ['FORMER_ROOT', '/no;secret'],
    ['RUN_DIR', '/proc/none'],
    ['RUN_DIR', '[folder]/link/'],
    ['RUN_DIR', `/tmp/${'x'.repeat(76)}`],
    ['MODULES_DIR', '[folder]/modules'],
    ['NGINX', '/no/such/nginx'],
    ['ACCESS_LOG', '[folder]'],
    ['ACCESS_LOG', '/tmp/a;secret'],
  ])('%s=%j', async (name, value) => {
    const { code, lines } = await complaints({ [name]: value.replace('[folder]', folder) });
    expect(code).toBe(1);
    expect([...new Set(lines.map((line) => line.split(/\W/, 1)[0]))]).toEqual([name]);
    expect(lines.join('\n')).not.toContain('secret');
  });

  it.each(sharedSettings)('%s is taken as `npm start` does', async (name, taken) => {
    // Another variable is wrong, so that nginx is not started.
    for (const value of taken) {
      const { lines } = await complaints({ [name]: value, NAME_VALID: '30' });
      expect(lines, value).toEqual([expect.stringMatching(/^NAME_VALID /)]);
    }
  });

  it.runIf(process.getuid?.() === 0)('RUN_DIR of somebody else', async () => {
    const other = join(folder, 'of-another');
    await mkdir(other);
    await chown(other, 10_001, 10_001);
    const { code, lines } = await complaints({ RUN_DIR: other });
    expect([code, lines.map((line) => line.split(' ', 1)[0])]).toEqual([1, ['RUN_DIR']]);
  });

  it('all of them at once', async () => {
    const { code, lines } = await complaints({ DATA_API_URL: '', LISTEN: 'x', API_RATE: 'x' });
    expect(code).toBe(1);
    expect(lines.map((line) => line.split(' ', 1)[0])).toEqual(['DATA_API_URL', 'LISTEN', 'API_RATE']);
  });
});

it.runIf(process.getuid?.() === 0)('a user without any rights can run it, and gets its log', async () => {
  const own = await mkdtemp(join(tmpdir(), 'person-visitors-own-'));
  await cp(dirname(startScript), join(own, 'nginx'), { recursive: true });
  await mkdir(join(own, 'run'));
  for (const path of [own, join(own, 'run')]) await chown(path, 10_001, 10_001);
  const port = await freePort();
  // A file of root's, which no other user can open by its name.
  const log = await open(join(folder, 'stdout'), 'w', 0o600);
  const child = spawn('sh', [join(own, 'nginx/start.sh')], {
    env: {
      PATH: searchPath,
      DATA_API_URL: 'https://api.test/v2.0',
      RESOLVER: '127.0.0.1',
      LISTEN: `127.0.0.1:${port}`,
      WEB_ROOT: folder,
      RUN_DIR: join(own, 'run'),
    },
    stdio: ['ignore', log.fd, 'ignore'],
    uid: 10_001,
    gid: 10_001,
  });
  const ended = once(child, 'exit');
  await until(async () => (await send(port, '/persons/1').catch(() => null))?.status === 200, 30_000);
  await until(async () =>
    (await readFile(join(folder, 'stdout'), 'utf8')).includes('"path":"/persons/:personId"'),
  );
  child.kill('SIGQUIT');
  expect(await ended).toEqual([0, null]);
  await log.close();
  await rm(own, { recursive: true, force: true });
});

it('a reload takes changed variables, and nothing of them if one is wrong', async () => {
  const nginx = await startNginx({ DATA_API_URL: 'https://api.test/v2.0' });
  const policy = async () => (await send(nginx.port, '/')).headers['content-security-policy'];
  const reload = async (env: Readonly<Record<string, string>>) => {
    const good = { DATA_API_URL: 'https://api.test/v2.0', RESOLVER: '127.0.0.1', WEB_ROOT: folder };
    const place = { RUN_DIR: join(nginx.folder, 'run'), LISTEN: `127.0.0.1:${nginx.port}` };
    const changed = { FRAME_ANCESTORS: 'https://crm.example', ...env };
    const reloading = start('sh', [startScript, 'reload'], { ...good, ...place, ...changed });
    return [await reloading.ended, reloading.output().split(' ', 1).join()];
  };
  // What only nginx finds wrong.
  expect(await reload({ LISTEN: '203.0.113.7:8080' })).toEqual([1, 'LISTEN']);
  nginx.reload();
  expect(await policy()).toContain("frame-ancestors 'none'");
  expect(await reload({})).toEqual([0, '']);
  expect(await policy()).toContain('frame-ancestors https://crm.example;');
  await nginx.stop();
  expect(await reload({ RUN_DIR: folder })).toEqual([1, 'RUN_DIR']);
});

it.each([
  ['', '', true],
  ['*:', '', true],
  ['0.0.0.0:', 'viewer.test', false],
  // Only this machine reaches it.
  ['127.0.0.1:', '', false],
])(
  'at “%s…” with SERVER_NAMES=%s a server warns of pages by any name: %s',
  async (at, SERVER_NAMES, warns) => {
    const port = await freePort();
    const good = { DATA_API_URL: 'https://api.test/v2.0', RESOLVER: '127.0.0.1', WEB_ROOT: folder };
    const place = { LISTEN: `${at}${port}`, RUN_DIR: join(folder, 'names') };
    const server = start('sh', [startScript], { ...good, ...place, SERVER_NAMES });
    await serves(port, server);
    server.child.kill();
    await server.ended;
    const warning = /^WARNING: SERVER_NAMES is empty, .*\bSERVER_NAMES=visitors\.example\b/ms;
    expect(warning.test(server.output())).toBe(warns);
  },
);

it('only the workers reach the server that checks nothing', async () => {
  const nginx = await startNginx({ DATA_API_URL: 'https://api.test/v2.0' });
  const sockets = join(nginx.folder, 'run/api');
  expect(await readdir(sockets)).toEqual([expect.stringMatching(/^\d+\.sock$/)]);
  const { mode, uid } = await stat(sockets);
  expect((mode & 0o777).toString(8)).toBe('700');
  const children = await readFile(`/proc/${nginx.pid}/task/${nginx.pid}/children`, 'utf8');
  // Each worker begins as the user who started nginx. Another child passes on the log.
  await until(async () => {
    const processes = children.trim().split(' ');
    const statuses = await Promise.all(processes.map((child) => readFile(`/proc/${child}/status`, 'utf8')));
    const workers = statuses.filter((status) => status.startsWith('Name:\tnginx\n'));
    return workers.length === 2 && workers.every((status) => status.includes(`\nUid:\t${uid}\t`));
  });
  await nginx.stop();
});

it('a build whose hash is none is not served', async () => {
  const other = join(folder, 'other');
  await mkdir(other);
  await writeFile(join(other, 'index.html'), '<p>');
  await writeFile(join(other, 'inline-scripts.sha256'), "'sha256-x'; script-src *");
  const { code, lines } = await complaints({ WEB_ROOT: other });
  expect(code).toBe(1);
  expect(lines).toEqual(['WEB_ROOT holds an inline-scripts.sha256 that is no list of hashes: build anew.']);
});

it('a graceful stop finishes the answer under way', async () => {
  const stage = await setStage();
  let finish = () => {};
  stage.upstream.answer((_req, res) => {
    finish = () => void res.end('{"late":true}');
  });
  const pending = post(stage.nginx.port, goodCall);
  await until(() => stage.upstream.arrivals.length === 1);
  const stopped = stage.nginx.stop('SIGQUIT');
  finish();
  expect((await pending).body).toBe('{"late":true}');
  expect(await stopped).toBe(0);
  await stage.close();
});

// start.sh, switch.sh and scripts/start-nginx.mjs.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchPath } from '../scripts/run.mjs';
import { sharedSettings } from '../scripts/testing/shared-settings.ts';
import { freePort, startNginx, startScript } from './testing/nginx.ts';
import { goodCall, post, send } from './testing/http.ts';
import { serves, start } from './testing/program.ts';
import { setStage } from './testing/stage.ts';
import { until } from './testing/until.ts';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const folders: string[] = [];
/** nginx's workers run as `nobody` when root starts nginx. */
async function newFolder(files: Readonly<Record<string, string>> = { 'index.html': '<p>' }): Promise<string> {
  const made = await fs.mkdtemp(join(tmpdir(), 'person-visitors-start-'));
  await fs.chmod(made, 0o755);
  folders.push(made);
  for (const [name, content] of Object.entries(files)) await fs.writeFile(join(made, name), content);
  return made;
}

let folder = '';
beforeAll(async () => {
  folder = await newFolder();
  await fs.symlink('.', join(folder, 'link'));
});
afterAll(() => Promise.all(folders.map((made) => fs.rm(made, { recursive: true, force: true }))));

const settings = async (env: Readonly<Record<string, string>> = {}) => ({
  DATA_API_URL: 'https://api.test/v2.0',
  RESOLVER: '127.0.0.1',
  LISTEN: `127.0.0.1:${await freePort()}`,
  AGENTS: 'all',
  SERVER_NAMES: '127.0.0.1',
  WEB_ROOT: folder,
  RUN_DIR: join(folder, 'run'),
  ...env,
});

/** The names that the lines of a failed start begin with. */
async function complaints(env: Record<string, string>) {
  const started = start('sh', [startScript], await settings(env));
  const code = await started.ended;
  const lines = started.complained().split('\n');
  expect([code, started.complained().includes('secret')]).toEqual([1, false]);
  const written = lines.filter((line) => line && !line.includes('[notice]'));
  return written.map((line) => /\w+(?= )|nginx/.exec(line)?.[0]);
}

it.concurrent('a reload takes changed variables, and nothing of them if one is wrong', async () => {
  const nginx = await startNginx({ DATA_API_URL: 'https://api.test/v2.0' });
  const policy = async () => (await send(nginx.port, '/')).headers['content-security-policy'];
  const reload = async (env: Readonly<Record<string, string>> = {}) => {
    const place = { RUN_DIR: join(nginx.folder, 'run'), LISTEN: `127.0.0.1:${nginx.port}` };
    const changed = await settings({ ...place, FRAME_ANCESTORS: 'https://crm.example', ...env });
    return start('sh', [startScript, 'reload'], changed).ended;
  };
  expect(await reload({ API_RATE: 'x' })).toBe(1);
  // What only nginx finds wrong.
  expect(await reload({ LISTEN: '203.0.113.7:8080' })).toBe(1);
  nginx.reload();
  expect(await policy()).toContain("frame-ancestors 'none'");
  expect(await reload()).toBe(0);
  expect(await policy()).toContain('frame-ancestors https://crm.example;');
  // An nginx that does not take it. Does not sleep between the checks.
  process.kill(nginx.pid, 'SIGSTOP');
  await fs.symlink('/bin/true', join(folder, 'sleep'));
  expect(await reload({ PATH: `${folder}:${searchPath}` })).toBe(1);
  process.kill(nginx.pid, 'SIGCONT');
  await nginx.stop();
  expect(await reload({ RUN_DIR: folder })).toBe(1);
});

const wrong = `
  DATA_API_URL= DATA_API_URL=https://10.0.0.5/api/v2.0 TRUSTED_PROXY=::/0 AGENTS= SERVER_NAMES= SERVER_NAMES=*.com SERVER_NAMES=.com
  FRAME_ANCESTORS=http://crm.example RESOLVER=dns.test API_RATE=10 API_BURST=0 API_CONNECTIONS=-1 SIGN_INS_PER_MINUTE=many
  CLIENT_TIMEOUT=10m API_TIMEOUT=0s WORKER_PROCESSES=0 WEB_ROOT=/no/such/folder FORMER_ROOT=/no;secret RUN_DIR=/proc/none
  RUN_DIR=[folder]/link/ ACCESS_LOG=/tmp/a;secret`;

it.concurrent.each<[name: string, value: string, by?: string]>([
  ...sharedSettings.flatMap(([name, , refused]) => refused.map((value): [string, string] => [name, value])),
  ...Array.from(wrong.matchAll(/(\w+)=(\S*)/g), ([, name = '', value = '']): [string, string] => [
    name,
    value,
  ]),
  ['LISTEN', '8080; secret'],
  ['TRUSTED_PROXY', '10.0.0.0/8,10.1.1.1'],
  ['TRUSTED_PROXY', '10.0.0.0/8 0.0.0.0/0'],
  ['AGENTS', 'all 10.0.0.0/8'],
  // Found by nginx.
  ['DATA_API_CA', '/etc/hostname', 'nginx'],
  ['LISTEN', '203.0.113.7:8080', 'nginx'],
  ['AGENTS', '10.0.0.0/33', 'nginx'],
  ['RESOLVER', '10.0.0.2 [fd00:::2]', 'nginx'],
  ['MODULES_DIR', '/no/such/folder', 'nginx'],
])('%s=%j is refused with a line about it', async (name, value, by = name) => {
  const RUN_DIR = join(await newFolder(), 'run');
  const names = await complaints({ RUN_DIR, [name]: value.replace('[folder]', folder) });
  expect(by === name ? names : names.at(-1)).toEqual(by === name ? [name] : by);
});

it.concurrent.each(sharedSettings)('%s is taken as `npm start` does', async (name, taken) => {
  // Another variable is wrong, so that nginx is not started.
  for (const value of taken)
    expect(await complaints({ [name]: value, API_RATE: '30' })).toEqual(['API_RATE']);
});

it.concurrent.each([
  // A server that others reach is no trial.
  ...['8080', '*:8080', '0.0.0.0:8080', '[::]:8080'].map(
    (at) => `LISTEN=${at} AGENTS= SERVER_NAMES= → SERVER_NAMES AGENTS`,
  ),
  // One range in both.
  'AGENTS=10.1.2.3 TRUSTED_PROXY=10.1.2.3/32 → TRUSTED_PROXY',
  'AGENTS=2001:db8::/32 TRUSTED_PROXY=2001:DB8:0::/32 → TRUSTED_PROXY',
  // A trial may be in a frame of a page without TLS: only the rate is wrong.
  'AGENTS= SERVER_NAMES= FRAME_ANCESTORS=http://crm.example API_RATE=30 → API_RATE',
])('%s', async (line) => {
  const [given = '', names = ''] = line.split(' → ');
  const env = Object.fromEntries(given.split(' ').map((pair) => pair.split('=', 2)));
  expect(await complaints({ RUN_DIR: join(await newFolder(), 'run'), ...env })).toEqual(names.split(' '));
});

it.runIf(process.getuid?.() === 0)('RUN_DIR of somebody else is refused', { concurrent: true }, async () => {
  const RUN_DIR = await newFolder();
  await fs.chown(RUN_DIR, 10_001, 10_001);
  expect(await complaints({ RUN_DIR })).toEqual(['RUN_DIR']);
  expect(await fs.readdir(RUN_DIR)).toEqual(['index.html']);
});

it.concurrent('RUN_DIR is checked before it is made', async () => {
  const made = await newFolder();
  expect(await complaints({ RUN_DIR: join(made, 'a b') })).toEqual(['RUN_DIR']);
  expect(await complaints({ RUN_DIR: join(made, 'run'), API_RATE: '30' })).toEqual(['API_RATE']);
  expect(await fs.readdir(made)).toEqual(['index.html']);
});

it.concurrent('LISTEN with a port alone listens on IPv4 and IPv6', async () => {
  const port = await freePort();
  const RUN_DIR = join(await newFolder(), 'run');
  const server = start('sh', [startScript], await settings({ LISTEN: String(port), RUN_DIR }));
  await serves(port, server);
  expect(await (await fetch(`http://[::1]:${port}/healthz`)).text()).toBe('ok\n');
  server.child.kill();
  await server.ended;
});

it.concurrent('standard output that nginx cannot open is refused in a sentence', async () => {
  // Node.js makes a socket of it, like some supervisors.
  const child = spawn('sh', [startScript], { env: { PATH: searchPath, ...(await settings()) } });
  expect(await text(child.stderr)).toMatch(/^ACCESS_LOG must be [^\n]+\n$/);
});

it.concurrent('a build whose hash is none is not served', async () => {
  const WEB_ROOT = await newFolder({ 'index.html': '', 'inline-scripts.sha256': "'sha256-x'; script-src *" });
  expect(await complaints({ WEB_ROOT })).toEqual(['INLINE_SCRIPTS']);
});

it.concurrent('a reload signals no program but nginx', async () => {
  const other = start('sleep', ['60'], {});
  const RUN_DIR = await newFolder({ 'nginx.pid': String(other.child.pid) });
  const reloaded = start('sh', [startScript, 'reload'], await settings({ RUN_DIR }));
  expect(await reloaded.ended).toBe(1);
  other.child.kill();
  await other.ended;
  expect(other.child.signalCode).toBe('SIGTERM');
});

it.concurrent('a graceful stop finishes the answer under way', async () => {
  const stage = await setStage();
  let finish = () => {};
  stage.upstream.answer((_req, res) => {
    finish = () => void res.end('{"late":true}');
  });
  const pending = post(stage.nginx.port, goodCall);
  await until(() => stage.upstream.arrivals.length === 1);
  const stopped = stage.nginx.stop('SIGQUIT');
  finish();
  expect([(await pending).body, await stopped]).toEqual(['{"late":true}', 0]);
  await stage.close();
});

const TAKEN = expect.stringMatching(/^LISTEN should be a free address: /);
describe.concurrent('scripts/start-nginx.mjs', () => {
  async function run(env: Readonly<Record<string, string>> = {}) {
    const TMPDIR = await newFolder({});
    const given = await settings({ TMPDIR, ...env });
    const started = start(process.execPath, [pathOf('../scripts/start-nginx.mjs')], given, true);
    const port = Number(given.LISTEN.split(':')[1]);
    const isFree = async () => /REFUSED/.test(await send(port, '/healthz').then(String, String));
    return { ...started, port, isFree, left: () => fs.readdir(TMPDIR) };
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('serves what was built until %s', async (signal) => {
    const WEB_ROOT = await newFolder();
    const server = await run({ WEB_ROOT });
    await serves(server.port, server);
    await fs.rm(WEB_ROOT, { recursive: true });
    expect((await send(server.port, '/persons/1')).status).toBe(200);
    // The kernel signals the whole process group of a closed terminal, nginx included.
    process.kill((server.child.pid ?? 0) * (signal === 'SIGHUP' ? -1 : 1), signal);
    expect([await server.ended, await server.left(), await server.isFree()]).toEqual([0, [], true]);
    expect(server.output()).toContain('"path":"/persons/:personId"');
  });

  it('leaves no nginx behind when it is killed', async () => {
    const server = await run();
    await serves(server.port, server);
    server.child.kill('SIGKILL');
    await until(async () => (await server.isFree()) && (await server.left()).length === 0);
    expect(await server.left()).toEqual([]);
  });

  it('reports in a sentence that its address is taken', async () => {
    const nginx = await startNginx({ DATA_API_URL: 'https://api.test/v2.0' });
    const second = await run({ LISTEN: `127.0.0.1:${nginx.port}` });
    expect([await second.ended, second.output().split('\n', 1).join()]).toEqual([1, TAKEN]);
    await nginx.stop();
  });
});

it.concurrent('an upgrade that fails changes no link, also the first', async () => {
  const root = await newFolder({});
  await fs.mkdir(join(root, 'bin'));
  const upgrade = async (name: string, code: number) => {
    await fs.writeFile(join(root, 'bin/systemctl'), `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
    const script = join(root, 'releases', name, 'deploy/switch.sh');
    await fs.cp(pathOf('switch.sh'), script);
    const ended = await start('sh', [script], { PATH: `${root}/bin:${searchPath}` }).ended;
    const links = ['current', 'former'].map((link) => fs.readlink(join(root, link)).catch(() => ''));
    return [ended, ...(await Promise.all(links)).map((link) => link.replace(`${root}/releases/`, ''))];
  };
  expect(await upgrade('1', 0)).toEqual([0, '1', '']);
  expect(await upgrade('2', 1)).toEqual([1, '1', '']);
  expect(await upgrade('2', 0)).toEqual([0, '2', '1']);
  expect(await upgrade('3', 1)).toEqual([1, '2', '1']);
});

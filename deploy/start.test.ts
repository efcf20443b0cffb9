// start.sh, switch.sh and scripts/start-nginx.mjs.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { searchPath } from '../scripts/run.mjs';
import { sharedSettings } from '../scripts/testing/shared-settings.ts';
import { freePort, startNginx, startScript } from './testing/nginx.ts';
import { goodCall, post, send, until } from './testing/http.ts';
import { serves, start } from './testing/program.ts';
import { setStage } from './testing/stage.ts';

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
afterAll(() => Promise.all(folders.map((made) => fs.rm(made, { recursive: true, force: true }))));

type Env = Readonly<Record<string, string>>;

async function settings(env: Env = {}) {
  const folder = await newFolder();
  return {
    DATA_API_URL: 'https://api.test/v2.0',
    RESOLVER: '127.0.0.1',
    LISTEN: `127.0.0.1:${await freePort()}`,
    AGENTS: 'all',
    SERVER_NAMES: '127.0.0.1',
    WEB_ROOT: folder,
    RUN_DIR: join(folder, 'run'),
    ...env,
  };
}

/** The names that the lines of a failed start begin with; of nginx's own, the last. */
async function complaints(env: Env) {
  const started = start('sh', [startScript], await settings(env));
  const code = await started.ended;
  const lines = started.complained().split('\n');
  expect([code, started.complained().includes('secret')]).toEqual([1, false]);
  const written = lines.filter((line) => line && !line.includes('[notice]'));
  const names = written.map((line) => /\w+(?= )|nginx/.exec(line)?.[0]);
  return names.at(-1) === 'nginx' ? 'nginx' : names.join(' ');
}

it.concurrent('a reload takes changed variables, and nothing of them if one is wrong', async () => {
  const nginx = await startNginx({ DATA_API_URL: 'https://api.test/v2.0' });
  const policy = async () => (await send(nginx.port, '/')).headers['content-security-policy'];
  const LISTEN = `127.0.0.1:${nginx.port}`;
  const reload = async (env: Env = {}) => {
    const place = { RUN_DIR: join(nginx.folder, 'run'), LISTEN };
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
  const bin = await newFolder({});
  await fs.symlink('/bin/true', join(bin, 'sleep'));
  expect(await reload({ PATH: `${bin}:${searchPath}` })).toBe(1);
  process.kill(nginx.pid, 'SIGCONT');
  await nginx.stop();
  // Another program, which a signal would end: this one.
  expect(await reload({ RUN_DIR: await newFolder({ 'nginx.pid': String(process.pid) }) })).toBe(1);
});

const wrong = `
  DATA_API_URL= DATA_API_URL=https://10.0.0.5/api/v2.0 TRUSTED_PROXY=::/0 AGENTS= SERVER_NAMES= SERVER_NAMES=*.com SERVER_NAMES=.com
  FRAME_ANCESTORS=http://crm.example RESOLVER=dns.test API_RATE=10 API_BURST=0 API_CONNECTIONS=-1 SIGN_INS_PER_MINUTE=many
  CLIENT_TIMEOUT=10m API_TIMEOUT=0s WORKER_PROCESSES=0 WEB_ROOT=/no/such/folder FORMER_ROOT=/no;secret RUN_DIR=/proc/none
  ACCESS_LOG=/tmp/a;secret`;
const hashless = await newFolder({ 'index.html': '', 'inline-scripts.sha256': "'sha256-x'; script-src *" });
const trial = { AGENTS: '', SERVER_NAMES: '' };

it.concurrent.each<[env: Env, names: string]>([
  ...sharedSettings.flatMap(([name, , refused]) =>
    refused.map((value): [Env, string] => [{ [name]: value }, name]),
  ),
  ...Array.from(wrong.matchAll(/(\w+)=(\S*)/g), ([, name = '', value = '']): [Env, string] => [
    { [name]: value },
    name,
  ]),
  [{ LISTEN: '8080; secret' }, 'LISTEN'],
  [{ WEB_ROOT: hashless }, 'INLINE_SCRIPTS'],
  [{ TRUSTED_PROXY: '10.0.0.0/8,10.1.1.1' }, 'TRUSTED_PROXY'],
  [{ TRUSTED_PROXY: '10.0.0.0/8 0.0.0.0/0' }, 'TRUSTED_PROXY'],
  [{ AGENTS: 'all 10.0.0.0/8' }, 'AGENTS'],
  [{ DATA_API_CA: '/etc/hostname' }, 'nginx'],
  [{ LISTEN: '203.0.113.7:8080' }, 'nginx'],
  [{ AGENTS: '10.0.0.0/33' }, 'nginx'],
  [{ RESOLVER: '10.0.0.2 [fd00:::2]' }, 'nginx'],
  [{ MODULES_DIR: '/no/such/folder' }, 'nginx'],
  // A server that others reach is no trial.
  ...['8080', '*:8080', '0.0.0.0:8080', '[::]:8080'].map((LISTEN): [Env, string] => [
    { LISTEN, ...trial },
    'SERVER_NAMES AGENTS',
  ]),
  // One range in both.
  [{ AGENTS: '10.1.2.3', TRUSTED_PROXY: '10.1.2.3/32' }, 'TRUSTED_PROXY'],
  [{ AGENTS: '2001:db8::/32', TRUSTED_PROXY: '2001:DB8:0::/32' }, 'TRUSTED_PROXY'],
  // A trial may be in a frame of a page without TLS: only the rate is wrong.
  [{ ...trial, FRAME_ANCESTORS: 'http://crm.example', API_RATE: '30' }, 'API_RATE'],
  // As `npm start` takes them.
  ...sharedSettings.flatMap(([name, taken]) =>
    taken.map((value): [Env, string] => [{ [name]: value, API_RATE: '30' }, 'API_RATE']),
  ),
])('%j is refused with a line about %s', async (env, names) => expect(await complaints(env)).toBe(names));

it.concurrent('RUN_DIR is checked before it is made, and is neither a link nor somebody else’s', async () => {
  const made = await newFolder();
  expect(await complaints({ RUN_DIR: join(made, 'a b') })).toBe('RUN_DIR');
  expect(await complaints({ RUN_DIR: join(made, 'run'), API_RATE: '30' })).toBe('API_RATE');
  if (process.getuid?.() === 0) {
    await fs.chown(made, 10_001, 10_001);
    expect(await complaints({ RUN_DIR: made })).toBe('RUN_DIR');
  }
  expect(await fs.readdir(made)).toEqual(['index.html']);
  await fs.symlink('.', join(made, 'link'));
  expect(await complaints({ RUN_DIR: join(made, 'link/') })).toBe('RUN_DIR');
});

it.concurrent('LISTEN with a port alone listens on IPv4 and IPv6; a port that is taken is named', async () => {
  const port = await freePort();
  const server = start('sh', [startScript], await settings({ LISTEN: String(port) }));
  await serves(port, server);
  expect(await (await fetch(`http://[::1]:${port}/healthz`)).text()).toBe('ok\n');
  const second = start('sh', [startScript], await settings({ LISTEN: `127.0.0.1:${port}` }));
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/^LISTEN should be a free address: /);
  server.child.kill();
  await server.ended;
});

it.concurrent('standard output that nginx cannot open is refused in a sentence', async () => {
  // Node.js makes a socket of it, like some supervisors.
  const child = spawn('sh', [startScript], { env: { PATH: searchPath, ...(await settings()) } });
  expect(await text(child.stderr)).toMatch(/^ACCESS_LOG must be [^\n]+\n$/);
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

it.concurrent.each(['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP'] as const)(
  'scripts/start-nginx.mjs serves what was built until %s, and leaves nothing behind',
  async (signal) => {
    const TMPDIR = await newFolder({});
    const given = await settings({ TMPDIR });
    const server = start(process.execPath, [pathOf('../scripts/start-nginx.mjs')], given, true);
    const port = Number(given.LISTEN.split(':')[1]);
    await serves(port, server);
    await fs.rm(given.WEB_ROOT, { recursive: true });
    expect((await send(port, '/persons/1')).status).toBe(200);
    // The kernel signals the whole process group of a closed terminal, nginx included.
    process.kill((server.child.pid ?? 0) * (signal === 'SIGHUP' ? -1 : 1), signal);
    expect(await server.ended).toBe(0);
    const isFree = async () => /REFUSED/.test(await send(port, '/healthz').then(String, String));
    await until(async () => (await isFree()) && (await fs.readdir(TMPDIR)).length === 0);
    expect(server.output()).toContain('"path":"/persons/:personId"');
  },
);

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

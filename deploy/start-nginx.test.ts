// `npm run start:nginx`: it serves, and leaves nothing behind however it ends.
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { send } from './testing/http.ts';
import { freePort } from './testing/nginx.ts';
import { serves, start } from './testing/program.ts';
import { until } from './testing/until.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'person-visitors-start-'));
  // nginx's workers run as `nobody` when root starts nginx.
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const script = fileURLToPath(new URL('../scripts/start-nginx.mjs', import.meta.url));
const settings = async () => {
  const port = await freePort();
  const web = await mkdtemp(join(folder, 'web-'));
  await writeFile(join(web, 'index.html'), '<p>');
  return {
    port,
    env: {
      DATA_API_URL: 'https://api.test/v2.0',
      RESOLVER: '127.0.0.1',
      LISTEN: `127.0.0.1:${port}`,
      WEB_ROOT: web,
    },
  };
};

it.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
  'serves what was built until %s, and leaves nothing behind',
  async (signal) => {
    const { port, env } = await settings();
    const started = start(process.execPath, [script], { ...env, TMPDIR: folder });
    await serves(port, started);
    // As the next build does.
    await rm(env.WEB_ROOT, { recursive: true });
    expect((await send(port, '/persons/1')).status).toBe(200);
    started.child.kill(signal);
    expect(await started.ended).toBe(0);
    await expect(send(port, '/healthz')).rejects.toThrow('ECONNREFUSED');
    expect(started.output()).toContain('"path":"/persons/:personId"');
  },
);

it.concurrent('ends, with nginx, when its terminal is closed', async () => {
  const { port, env } = await settings();
  const own = await mkdtemp(join(folder, 'closed-'));
  await chmod(own, 0o755);
  const group = start(process.execPath, [script], { ...env, TMPDIR: own }, true);
  await serves(port, group);
  // The kernel signals the whole process group, nginx included.
  process.kill(-(group.child.pid ?? 0), 'SIGHUP');
  expect(await group.ended).toBe(0);
  await expect(send(port, '/healthz')).rejects.toThrow('ECONNREFUSED');
  expect(await readdir(own)).toEqual([]);
});

it.concurrent('leaves no nginx behind when it is killed', async () => {
  const { port, env } = await settings();
  const own = await mkdtemp(join(folder, 'killed-'));
  await chmod(own, 0o755);
  const killed = start(process.execPath, [script], { ...env, TMPDIR: own });
  await serves(port, killed);
  killed.child.kill('SIGKILL');
  await until(async () => (await readdir(own)).length === 0);
  // While it ends, nginx may still cut off a connection.
  let refusal = '';
  await until(async () => {
    refusal = await send(port, '/healthz').then(() => '', String);
    return refusal.includes('ECONNREFUSED');
  });
  expect(refusal).toContain('ECONNREFUSED');
});

it.concurrent('says what is wrong and ends', async () => {
  const { env } = await settings();
  const started = start(process.execPath, [script], { ...env, DATA_API_URL: '' });
  expect(await started.ended).toBe(1);
  expect(started.output()).toMatch(/^DATA_API_URL is missing: .*\n$/);
});

it.concurrent('says in one sentence that its address is taken', async () => {
  const { port, env } = await settings();
  const first = start(process.execPath, [script], env);
  await serves(port, first);
  const second = start(process.execPath, [script], env);
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/^Starting on .*\nLISTEN must be a free address: .*\n$/);
  first.child.kill();
  await first.ended;
});

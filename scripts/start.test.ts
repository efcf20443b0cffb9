import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { send, until } from '../deploy/testing/http.ts';
import { freePort } from '../deploy/testing/nginx.ts';
import { start } from '../deploy/testing/program.ts';

it('npm start builds nothing for a port that is taken', async () => {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  const { ended, output } = start(process.execPath, ['scripts/start.mjs'], { PORT: String(port) });
  expect(await ended).toBe(1);
  // Vite may warn before that on a busy machine.
  expect(output()).toMatch(new RegExp(`^Port ${port} is already in use\n$`, 'm'));
  // Fails if the folder is not empty.
  rmdirSync(join('node_modules/.start', String(port)));
  await once(server.close(), 'close');
});

it('server for the network warns, refuses a foreign name, and ends with SIGQUIT', async () => {
  const env = { HOST: '0.0.0.0', PORT: '0', DATA_API_URL: 'https://api.test/v2.0' };
  const { child, output, ended } = start(process.execPath, ['scripts/start.mjs', 'dev'], env);
  const port = () => Number(/http:\/\/localhost:(\d+)/.exec(output())?.[1]);
  await until(() => port() > 0 && output().includes('WARNING'));
  expect(output()).toMatch(/^WARNING: .*Data API.* docs\/deploying\.md\.$/m);
  const named = await send(port(), '/', { headers: { Host: 'work-pc' } });
  expect(named).toMatchObject({ status: 403, body: expect.stringContaining('is not allowed') });
  expect((await send(port(), '/', { headers: { Host: `10.0.0.5:${port()}` } })).status).toBe(200);
  child.kill('SIGQUIT');
  expect(await ended).toBe(0);
});

it('npm run release outside of a git checkout says in one sentence what it needs', () => {
  const env = { ...process.env, GIT_DIR: '/dev/null', SOURCE_DATE_EPOCH: '' };
  const { status, stderr } = spawnSync('sh', ['scripts/pack.sh', 'dist'], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^npm run release needs a git checkout.*\.\n$/);
});

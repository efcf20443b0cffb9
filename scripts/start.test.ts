import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { send } from '../deploy/testing/http.ts';
import { start } from '../deploy/testing/program.ts';
import { until } from '../deploy/testing/until.ts';
import { projectRoot, takePort } from './run.mjs';

it('npm start names a taken port before it builds anything', async () => {
  const { port, release } = await takePort(0);
  const env = { PATH: process.env['PATH'], PORT: String(port) };
  const options = { cwd: projectRoot, env, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], options);
  const message = `Port ${port} on 127.0.0.1 is already in use. Another: PORT=4791 npm start\n`;
  expect([status, stderr]).toEqual([1, message]);
  await release();
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

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { projectRoot, takePort } from './run.mjs';

it('a port is released though somebody looks meanwhile whether it answers', async () => {
  const { port, release } = await takePort(0);
  const visitor = connect(port, '127.0.0.1');
  await once(visitor, 'connect');
  await release();
  const { release: releaseAgain } = await takePort(port);
  await releaseAgain();
  await expect(once(visitor.resume(), 'close')).resolves.toBeDefined();
});

it('npm start says that its port is taken before it builds anything', async () => {
  const { port, release } = await takePort(0);
  const env = { PATH: process.env['PATH'], PORT: String(port) };
  const started = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: projectRoot,
    env,
    encoding: 'utf8',
  });
  const message = `Port ${port} on 127.0.0.1 is already in use. Another: PORT=4791 npm start\n`;
  expect([started.status, started.stderr]).toEqual([1, message]);
  await release();
});

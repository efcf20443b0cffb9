import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { takePort } from './run.mjs';

it('a port is released though somebody looks meanwhile whether it answers', async () => {
  const { port, release } = await takePort(0);
  const visitor = connect(port, '127.0.0.1');
  await once(visitor, 'connect');
  await release();
  const { release: releaseAgain } = await takePort(port);
  await releaseAgain();
  await expect(once(visitor.resume(), 'close')).resolves.toBeDefined();
});

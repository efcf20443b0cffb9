// `npm run load`: what the worst bodies cost the production web server. Needs nginx with its modules, openssl and a build; takes
// about three minutes, on a machine that does nothing else. `-- --quick` measures less: it only shows that everything works.
import { setStage } from '../testing/stage.ts';
import { bodyCosts } from './body-costs.ts';
import { holdTrial } from './hold.ts';

const MAX_MS = 3;
const MAX_MEMORY_MB = 100;

const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? { memory: 2, time: 3 } : { memory: 10, time: 11 };

console.log(`Takes about ${isQuick ? 'half a minute' : '3 minutes, on a machine that does nothing else'}.`);
const stage = await setStage({ ACCESS_LOG: '/dev/null', WORKER_PROCESSES: 'auto' });
try {
  const held = (await holdTrial(stage.nginx, stage.upstream, rounds.memory)).map(({ what, memory }) => ({
    what,
    MB: Number((memory / 1024 ** 2).toFixed(1)),
  }));
  console.log(`Peak memory of all of nginx's processes: less than ${MAX_MEMORY_MB} MB is allowed.`);
  console.table(held);

  stage.upstream.answer((_req, res) => void res.end('{}'));
  const costs = (await bodyCosts(stage.nginx, rounds.time)).map((cost) => ({
    ...cost,
    milliseconds: Number(cost.milliseconds.toFixed(2)),
  }));
  console.log(`Processor time of all of nginx's processes for one call, at most ${MAX_MS} ms:`);
  console.table(costs);

  if (held.some(({ MB }) => MB >= MAX_MEMORY_MB) || costs.some(({ milliseconds }) => milliseconds > MAX_MS)) {
    console.error('More than is allowed.');
    process.exitCode = 1;
  }
} finally {
  await stage.close();
}

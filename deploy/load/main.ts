// `npm run load`: compares the web server with a bare nginx, and counts failures during a reload and a restart of the API.
// `--quick` takes seconds instead of minutes and writes no file: it only checks that everything works.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAuthority } from '../testing/certificates.ts';
import { callBody } from '../testing/http.ts';
import { startNameServer } from '../testing/name-server.ts';
import { freePort, startNginx } from '../testing/nginx.ts';
import { LIMITS_OUT_OF_THE_WAY } from '../testing/stage.ts';
import { startUpstream } from '../testing/upstream.ts';
import { bodyCosts } from './body-costs.ts';
import { compare } from './compare.ts';
import { holdTrial } from './hold.ts';
import { excesses, page, type Results } from './report.ts';
import { startApi, startBareNginx } from './servers.ts';
import { limitTrial, reloadTrial, restartTrial } from './trials.ts';
import { writePostScript } from './wrk.ts';

const quick = process.argv.includes('--quick');
const plan = quick
  ? { rounds: 1, roundSeconds: 1, edgeSeconds: 5, trialSeconds: 4, bodyRounds: 3, holdRounds: 2 }
  : { rounds: 3, roundSeconds: 6, edgeSeconds: 60, trialSeconds: 12, bodyRounds: 11, holdRounds: 10 };

const API_NAME = 'api.test';
const CALL = callBody('get.person_visitors', { access_token: 'x', person_id: 6145241079 });
/** About as long as the answer of the documented example. */
const ANSWER = JSON.stringify({
  jsonrpc: '2.0',
  id: 'a1',
  result: { data: ['x'.repeat(1_500)], metadata: {} },
});

async function largestScript(webRoot: string): Promise<string> {
  const names = (await readdir(join(webRoot, 'assets'))).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(webRoot, 'assets', name))).size),
  );
  return `/assets/${names[sizes.indexOf(Math.max(...sizes))]}`;
}

const closers: (() => Promise<unknown>)[] = [];
function closing<Server extends { stop(): Promise<unknown> }>(server: Server): Server {
  closers.push(() => server.stop());
  return server;
}

async function measure(): Promise<Results> {
  const folder = await mkdtemp(join(tmpdir(), 'person-visitors-load-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const authority = await createAuthority();
  closers.push(() => authority.remove());
  const names = await startNameServer();
  closers.push(() => names.close());
  const certificate = await authority.issue(API_NAME);
  const apiPort = await freePort();
  closing(await startApi(`127.0.0.1:${apiPort}`, certificate, ANSWER));

  const settings = {
    DATA_API_URL: `https://${API_NAME}:${apiPort}/v2.0`,
    DATA_API_CA: authority.path,
    RESOLVER: names.address,
    ACCESS_LOG: '/dev/null',
    WORKER_PROCESSES: 'auto',
  };
  const ours = closing(await startNginx({ ...settings, ...LIMITS_OUT_OF_THE_WAY }));
  const webRoot = join(ours.folder, 'web');
  const barePort = await freePort();
  const api = `https://127.0.0.1:${apiPort}/v2.0`;
  const bare = closing(await startBareNginx(`127.0.0.1:${barePort}`, webRoot, api));

  const script = await writePostScript(folder, CALL);
  const { comparisons, memory } = await compare(
    [
      { what: 'page', path: '/persons/6145241079' },
      { what: 'largest script, uncompressed', path: await largestScript(webRoot) },
      { what: 'call, forwarded over TLS', path: '/api/v2.0', script },
    ],
    { url: ours.url, pid: ours.pid },
    { url: `http://127.0.0.1:${barePort}`, pid: bare.pid },
    plan,
  );

  const limited = closing(await startNginx(settings));
  const second = () => startApi(`127.0.0.2:${apiPort}`, certificate, ANSWER);
  const trials = [
    ...(await limitTrial(limited.port, CALL, plan.edgeSeconds)),
    await reloadTrial(ours, script, plan.trialSeconds),
    await restartTrial({ nginx: ours, names, start: second, script, seconds: plan.trialSeconds }),
  ];
  // In turn, and without rate limits, which would only slow this down.
  const costs = await bodyCosts(ours, plan.bodyRounds);
  const patient = await startUpstream({ certificate });
  closers.push(() => patient.close());
  const holding = closing(
    await startNginx({
      ...settings,
      ...LIMITS_OUT_OF_THE_WAY,
      DATA_API_URL: `https://${API_NAME}:${patient.port}/v2.0`,
    }),
  );
  const held = await holdTrial(holding, patient, plan.holdRounds);
  const shape = `Each figure is the median of ${plan.rounds} rounds of ${plan.roundSeconds} s, taken in turn with the bare nginx; 32 connections; both write their access log to nowhere. The bare nginx has the same files and forwards to the same API, without headers, checks, limits or verification.`;
  return { comparisons, memory, trials, costs, held, shape };
}

try {
  const results = await measure();
  const text = page(results);
  console.log(`\n${text}`);
  if (!quick) await writeFile(fileURLToPath(new URL('RESULTS.md', import.meta.url)), text);
  for (const excess of excesses(results)) {
    console.error(excess);
    process.exitCode = 1;
  }
} finally {
  for (const close of closers.toReversed()) await close();
}

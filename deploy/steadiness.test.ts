// A reload while calls come in, a restart of the API's machine, a stop.
import { expect, it, onTestFinished } from 'vitest';
import { callBody, post } from './testing/http.ts';
import { API_NAME, setStage } from './testing/stage.ts';
import { startUpstream } from './testing/upstream.ts';
import { until } from './testing/until.ts';

const call = callBody('getobj.account', { access_token: 'x' });

it('a reload loses no call', async () => {
  const stage = await setStage();
  onTestFinished(() => stage.close());
  const statuses: (number | string)[] = [];
  const enough = new AbortController();
  // A lost connection counts as a failure.
  const keepCalling = async () => {
    while (!enough.signal.aborted)
      statuses.push(await post(stage.nginx.port, call).then(({ status }) => status, String));
  };
  const callers = Array.from({ length: 8 }, keepCalling);
  for (const count of [40, 80, 120]) {
    await until(() => statuses.length >= count, 50_000);
    stage.nginx.reload();
  }
  await until(() => statuses.length >= 160, 50_000);
  enough.abort();
  await Promise.all(callers);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
});

it('the only machine of the API is used again as soon as it is back', async () => {
  const stage = await setStage();
  onTestFinished(() => stage.close());
  expect((await post(stage.nginx.port, call)).status).toBe(200);
  await stage.upstream.close();
  expect((await post(stage.nginx.port, call)).status).toBe(502);
  const again = await startUpstream({
    certificate: await stage.authority.issue(API_NAME),
    port: stage.upstream.port,
  });
  onTestFinished(() => again.close());
  expect((await post(stage.nginx.port, call)).status).toBe(200);
});

it('a graceful stop finishes the answer under way', async () => {
  const stage = await setStage();
  let finish = () => {};
  stage.upstream.answer((_req, res) => {
    finish = () => void res.end('{"late":true}');
  });
  const pending = post(stage.nginx.port, call);
  await until(() => stage.upstream.arrivals.length === 1);
  const stopped = stage.nginx.stop('SIGQUIT');
  finish();
  expect((await pending).body).toBe('{"late":true}');
  expect(await stopped).toBe(0);
  await stage.close();
});

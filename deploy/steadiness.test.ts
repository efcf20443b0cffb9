// A reload, and a restart of one of the API's machines, while calls come in.
import { expect, it, onTestFinished } from 'vitest';
import { callBody, post } from './testing/http.ts';
import { API_NAME, setStage } from './testing/stage.ts';
import { startUpstream } from './testing/upstream.ts';
import { until } from './testing/until.ts';

const call = callBody('getobj.account', { access_token: 'x' });

/** Eight callers, each making one call after another until `stop`. */
function keepCalling(port: number) {
  const statuses: (number | string)[] = [];
  const stopping = new AbortController();
  const callers = Array.from({ length: 8 }, async () => {
    while (!stopping.signal.aborted) {
      // A lost connection counts as a failure.
      statuses.push(await post(port, call).then((answer) => answer.status, String));
    }
  });
  return {
    statuses,
    async stop() {
      stopping.abort();
      await Promise.all(callers);
    },
  };
}

const more = (calling: { statuses: unknown[] }, count: number) => {
  const target = calling.statuses.length + count;
  return until(() => calling.statuses.length >= target, 50_000);
};

it('a reload loses no call', async () => {
  const stage = await setStage();
  onTestFinished(() => stage.close());
  const calling = keepCalling(stage.nginx.port);
  for (let i = 0; i < 3; i++) {
    await more(calling, 40);
    stage.nginx.reload();
  }
  await more(calling, 40);
  await calling.stop();
  expect(calling.statuses.filter((status) => status !== 200)).toEqual([]);
});

it('the restart of one of two machines of the API loses none but those it was answering', async () => {
  const stage = await setStage();
  onTestFinished(() => stage.close());
  const certificate = await stage.authority.issue(API_NAME);
  const place = { certificate, host: '127.0.0.2', port: stage.upstream.port };
  let second = await startUpstream(place);
  onTestFinished(() => second.close());
  stage.names.answer(['127.0.0.1', '127.0.0.2']);

  const calling = keepCalling(stage.nginx.port);
  await until(() => second.arrivals.length > 20);
  await second.close();
  await more(calling, 80);
  second = await startUpstream(place);
  await until(() => second.arrivals.length > 20);
  await calling.stop();
  // Eight callers: at most eight calls were in progress.
  expect(calling.statuses.filter((status) => status !== 200).length).toBeLessThanOrEqual(8);
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

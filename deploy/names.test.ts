// The API's name resolves to other addresses while the server runs.
import { expect, it, onTestFinished } from 'vitest';
import { callBody, post } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';
import { API_NAME, setStage } from './testing/stage.ts';
import { startUpstream } from './testing/upstream.ts';
import { until } from './testing/until.ts';

const call = callBody('getobj.account', { access_token: 'x' });

it('a changed address is used without a restart', async () => {
  const stage = await setStage({ NAME_VALID: '1s' });
  onTestFinished(() => stage.close());
  const certificate = await stage.authority.issue(API_NAME);
  const moved = await startUpstream({ certificate, host: '127.0.0.2', port: stage.upstream.port });
  onTestFinished(() => moved.close());

  expect((await post(stage.nginx.port, call)).status).toBe(200);
  expect([stage.upstream.arrivals.length, moved.arrivals.length]).toEqual([1, 0]);
  stage.names.answer(['127.0.0.2']);
  await until(async () => {
    expect((await post(stage.nginx.port, call)).status).toBe(200);
    return moved.arrivals.length > 0;
  });
});

it('a name that is not there yet does not keep the server from starting', async () => {
  const stage = await setStage({ NAME_VALID: '1s' });
  onTestFinished(() => stage.close());
  stage.names.answer([]);
  const nginx = await startNginx({ ...stage.settings, NAME_VALID: '1s' });
  onTestFinished(async () => {
    await nginx.stop();
  });
  expect((await post(nginx.port, call)).status).toBe(502);
  stage.names.answer(['127.0.0.1']);
  await until(async () => (await post(nginx.port, call)).status === 200);
});

it('an address that does not answer is passed over for another of the same name', async () => {
  const stage = await setStage();
  onTestFinished(() => stage.close());
  stage.names.answer(['127.0.0.3', '127.0.0.1']);
  const answers = [];
  for (let i = 0; i < 6; i++) answers.push((await post(stage.nginx.port, call)).status);
  expect(answers).toEqual([200, 200, 200, 200, 200, 200]);
});

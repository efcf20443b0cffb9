// Chatwoot's conversation with one and with two dashboard apps, of which the last alone gets answers.
import type { Route } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { requestedData } from '../support/fixtures.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { expect, test } from './embedded.ts';

/** As Chatwoot's frames: each posts at its `load`, and takes over `onmessage`. */
const conversation = (apps: readonly string[]): string => `<script>
  let contact = { id: 188, name: 'Anna', phone_number: '+${phones.karenina}', email: null, custom_attributes: {} };
  window.posts = [];
  for (const src of ${JSON.stringify(apps)}) {
    const frame = Object.assign(document.createElement('iframe'), { src, width: 400, height: 700 });
    const post = () => {
      const data = { conversation: { id: 131, messages: [] }, contact, currentAgent: { id: 1 } };
      frame.contentWindow.postMessage(JSON.stringify({ event: 'appContext', data }), '*');
    };
    frame.onload = post;
    window.onmessage = ({ data }) => {
      if (data === 'chatwoot-dashboard-app:fetch-info') post();
    };
    window.posts.push(post);
    document.body.append(frame);
  }
  function choose(next) {
    contact = { ...contact, ...next };
    for (const post of window.posts) post();
  }
</script>`;

for (const [title, others] of [
  ['one app', []],
  ['two apps, the viewer first', ['about:blank']],
] as const)
  test(`conversation with ${title} shows its contact, then the next one’s while the first loads`, async ({
    page,
    openHost,
    baseURL,
    simulator,
    answers,
  }) => {
    answers.hold('get.calls_report');
    // The app listens after the frame's `load`, when the only message may have come.
    const held: Route[] = [];
    await page.route('**/assets/host-*', (route) => void held.push(route));
    const viewer = await openHost(conversation([new URL('/?embed=1', baseURL).href, ...others]));
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await Promise.all(held.map((route) => route.continue()));
    await expect.poll(() => answers.waiting()).toBe(1);
    // Repeated, as Chatwoot does when attributes or the theme change.
    for (let count = 0; count < 3; count += 1) await page.evaluate(`choose({})`);
    await page.evaluate(`choose({ custom_attributes: { visitor_id: 6152759362 } })`);
    await expect(visitorCards(viewer)).toHaveCount(2);
    answers.release();
    await expect(heading(viewer)).toHaveText('Тест');
    expect(viewer.url()).toContain(personPath(personIds.example));
    expect(requestedData(simulator)).toEqual(['calls', 'visitor']);
  });

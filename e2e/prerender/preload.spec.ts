// The call of a person's link, sent before the app has loaded. When it is sent: preload-call.test.ts, first-cards.spec.ts.
// When its answer is dropped: preloaded-query.test.ts, present-token.test.ts.
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { holdApp, holdDictionary } from '../app/lazy-chunks.ts';
import { expectAccount } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards, waitForApp } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const PERSON = 'get.person_visitors';
const path = personPath(personIds.example);

for (const [moment, hold] of [
  ['before the app loads', holdApp],
  ['while the app starts', holdDictionary],
] as const)
  test(`another account’s sign-in ${moment} reaches this tab`, async ({ page, context, simulator }) => {
    await openSignedIn(page, path);
    await expect(visitorCards(page)).toHaveCount(2);
    const second = await context.newPage();
    await second.goto('/');
    await waitForApp(second);
    const release = await hold(page);
    await page.reload({ waitUntil: 'commit' });
    const cards = page.getByRole('article', { includeHidden: true });
    if (hold === holdApp) await expect(cards).toHaveCount(2);
    else await expect.poll(() => page.evaluate(() => globalThis.preload === undefined)).toBe(true);
    await signOut(second);
    if (hold === holdApp) await expect(cards).toHaveCount(0);
    await signIn(second, { token: tokens.otherClient });
    release();
    await expectAccount(page, 'Northern Lights');
    await expect(page.getByText('6152759362')).toHaveCount(0);
    const lastToken = () => callsTo(simulator, PERSON).at(-1)?.params['access_token'];
    await expect.poll(lastToken).toBe(tokens.otherClient);
  });

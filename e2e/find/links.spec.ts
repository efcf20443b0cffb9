// Links to a search. How many equal ones are one search: searches.test.ts. By a name: paths.test.ts, search-term.test.ts.
import { emails, personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { holdApp } from '../app/lazy-chunks.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut, tokenField } from '../support/sign-in.ts';
import { expectNotStored, findLink, unlinkedCalls } from './results-page.ts';

const CALLS = 'get.calls_report';
const karenina = `/persons/${personIds.karenina}`;

test('link finds by phone and e-mail, and stores neither', async ({ page }) => {
  await page.goto('about:blank');
  await openSignedIn(page, findLink('phone', '8 (916) 555-12-34'));
  await expect(page).toHaveURL(karenina);
  await expect(visitorCards(page)).toHaveCount(12);
  await test.step('on a page that the person’s replaces', async () => {
    await page.goBack();
    await expect(page).toHaveURL('about:blank');
  });
  await page.goto(findLink('phone', phones.ofNobody));
  await expect(unlinkedCalls(page)).toBeVisible();
  await expectNotStored(page, [phones.ofNobody, phones.ofNobody.slice(1)]);
  const openOther = (link: string) => page.evaluate((url) => location.assign(url), link);
  await test.step('by another fragment of the open page', async () => {
    await openOther(findLink('phone', phones.shared));
    await expect(page.getByRole('list', { name: 'Found people' })).toBeVisible();
    await expectNotStored(page, [phones.shared]);
  });
  await test.step('by an e-mail', async () => {
    await openOther(findLink('email', emails.karenina));
    await expect(page).toHaveURL(karenina);
    await page.goBack();
    await expect(page.getByRole('list', { name: 'Found people' })).toBeVisible();
  });
});

test('fragment is removed before the app has loaded', async ({ page }) => {
  const release = await holdApp(page);
  await openSignedIn(page, findLink('phone', phones.ofNobody), tokens.client, 'commit');
  await expect(page).toHaveURL('/find');
  release();
  await expect(unlinkedCalls(page)).toBeVisible();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(unlinkedCalls(page)).toHaveCount(0);
});

// Answers that a sign-out overtakes: session.spec.ts.
test('link waits for the sign-in, and a sign-out forgets it', async ({ page, simulator, answers }) => {
  await test.step('in memory while signed out', async () => {
    await page.goto(findLink('phone', phones.karenina));
    await expect(tokenField(page)).toBeVisible();
    await expectNotStored(page, [phones.karenina]);
    await signIn(page);
    await expect(page).toHaveURL(karenina);
    await expect(visitorCards(page)).toHaveCount(12);
  });
  const openExpired = async (): Promise<void> => {
    answers.fail('*', 'access_token_expired', { times: 1 });
    await openSignedIn(page, findLink('phone', phones.ofNobody));
  };
  await openExpired();
  await signIn(page);
  await expect(unlinkedCalls(page)).toBeVisible();
  await signOut(page);
  await signIn(page);
  await expect(page).toHaveURL('/find');
  await expect(heading(page)).toBeVisible();
  await expect(unlinkedCalls(page)).toHaveCount(0);
  await test.step('not for another account', async () => {
    // The same page with another fragment would not load anew.
    await page.goto('about:blank');
    await openExpired();
    await signIn(page, { token: tokens.otherClient });
    await expect(heading(page)).toHaveText('Find a person');
    const usedTokens = callsTo(simulator, CALLS).map(({ params }) => params['access_token']);
    expect(usedTokens).not.toContain(tokens.otherClient);
  });
});

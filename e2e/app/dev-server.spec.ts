// `npm run dev`: in development, React and React Query log warnings that a production build omits.
import { romashka } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { until } from '../../deploy/testing/http.ts';
import { start } from '../../deploy/testing/program.ts';
import type { AppServer } from '../support/app-server.ts';
import { customerOption } from '../customer/customer-page.ts';
import { findLink } from '../find/results-page.ts';
import { expect, test as base } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { signIn, signOut } from '../support/sign-in.ts';

const test = base.extend<object, { server: AppServer }>({
  /** It has a simulator of its own. */
  server: [
    async ({}, use) => {
      const { child, ended, output } = start(process.execPath, ['scripts/start.mjs', 'dev'], { PORT: '0' });
      const close = async () => void (child.kill() && (await ended));
      const url = () => /http:\S+/.exec(output())?.[0] ?? '';
      await until(() => url() !== '', 60_000);
      await use({ url: url(), use: () => {}, close });
      await close();
    },
    { scope: 'worker' },
  ],
});

test('dev server logs no warning on a journey', async ({ page }) => {
  const logged: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) logged.push(message.text());
  });
  await page.goto(personPath(personIds.karenina));
  await signIn(page);
  await expect(visitorCards(page)).toHaveCount(12);
  const filter = page.getByRole('searchbox', { name: 'Find in records' });
  await filter.fill('priemnaya@');
  await expect(visitorCards(page)).toHaveCount(1);
  await filter.fill('');
  await expect(visitorCards(page)).toHaveCount(12);
  await page.goto(findLink('phone', phones.karenina));
  await expect(page).toHaveURL(personPath(personIds.karenina));
  await expect(visitorCards(page)).toHaveCount(12);
  await signOut(page);
  await signIn(page, { token: tokens.partner });
  await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ромашка');
  await customerOption(page, 'Ромашка').click();
  await expect(page).toHaveURL(new RegExp(`user_id=${romashka.userId}`));
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(page.getByRole('banner')).toContainText('Ромашка');
  expect(logged).toEqual([]);
});

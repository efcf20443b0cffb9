// `npm run dev`: in development, React and React Query log warnings that a production build omits.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { createSimulator } from '#simulator/simulator.ts';
import { simulatorPlugin } from '#simulator/vite-plugin.ts';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { listening, type AppServer } from '../support/app-server.ts';
import { customerOption } from '../customer/customer-page.ts';
import { findLink } from '../find/results-page.ts';
import { expect, test as base } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { signIn, signOut } from '../support/sign-in.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function startDevServer(): Promise<AppServer> {
  let current = createSimulator();
  // An empty cache, as after a fresh installation.
  const cacheDir = await mkdtemp(join(tmpdir(), 'person-visitors-dev-'));
  const server = await createServer({
    root,
    cacheDir,
    logLevel: 'warn',
    clearScreen: false,
    // Runs before the simulator of the project's own Vite configuration.
    plugins: [{ ...simulatorPlugin({ simulator: () => current }), enforce: 'pre' }],
    // A file that changes during the test must not reload the page.
    server: { host: '127.0.0.1', port: 0, strictPort: true, watch: null },
  });
  await server.listen();
  const started = listening(server, (simulator) => (current = simulator));
  return {
    ...started,
    close: async () => {
      await started.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}

const test = base.extend<object, { server: AppServer }>({
  server: [
    async ({}, use) => {
      const server = await startDevServer();
      await use(server);
      await server.close();
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

// The viewer in a frame of another product's page, on another site.
import { readFile } from 'node:fs/promises';
import type { Frame, Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { romashka, vokzal } from '#simulator/data/customers.ts';
import { tokens } from '#simulator/data/tokens.ts';
import { expectAccessible } from './accessibility.ts';
import { startAppServer, type AppServer } from './app-server.ts';
import { controls, localeOf } from './controls.ts';
import { test as base, expect } from './fixtures.ts';
import { startForeignSite, type ForeignSite } from './foreign-page.ts';
import { heading, personPath, visitorCard, visitorCards } from './person-page.ts';
import { signIn, signOut } from './sign-in.ts';

const words = controls.en;
const example = personPath(personIds.example);
const markedId = 7_100_000_512;

interface Frames {
  /** Opens a page of another origin, of another site unless told otherwise, that frames this path of the viewer. */
  frame: (path: string, sameSite?: boolean) => Promise<Frame>;
}

const test = base.extend<Frames, { crm: ForeignSite; server: AppServer }>({
  crm: [
    async ({}, use) => {
      const crm = await startForeignSite();
      await use(crm);
      await crm.close();
    },
    { scope: 'worker' },
  ],

  server: [
    async ({ crm }, use) => {
      const server = await startAppServer(undefined, `${crm.origin} ${crm.sameSiteOrigin}`);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  frame: async ({ page, crm, baseURL }, use) =>
    use(async (path, sameSite = false) => {
      const origin = sameSite ? crm.sameSiteOrigin : crm.origin;
      await page.goto(origin + crm.framing(new URL(path, baseURL).href));
      return frameOf(page);
    }),
});

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (frame == null) throw new Error('The page holds no frame.');
  return frame;
}

const outLink = (frame: Frame) => frame.getByRole('link', { name: 'Open in a new tab', exact: true });

for (const language of ['en', 'ru'] as const) {
  test.describe(language, () => {
    test.use({ locale: localeOf[language] });

    test('signs in within the frame, draws the cards there, and has left its own frame out', async ({
      frame,
    }) => {
      const viewer = await frame(`${example}?embed=1`);
      await signIn(viewer, { language });
      await expect(visitorCards(viewer, language)).toHaveCount(2);
      await expect(heading(viewer)).toHaveText('Тест');
      await expect(viewer.getByRole('combobox', { name: controls[language].language })).toHaveCount(0);
      await expect(viewer.getByRole('banner').getByRole('link')).toHaveCount(1);
      await signOut(viewer, language);
      await expect(visitorCards(viewer, language)).toHaveCount(0);
    });
  });
}

for (const { title, frameAncestors } of [
  { title: 'nobody is named', frameAncestors: undefined },
  { title: 'another site is named', frameAncestors: 'https://crm.example' },
]) {
  test(`is not framed where ${title}`, async ({ page, crm, allowConsoleErrors }) => {
    allowConsoleErrors(/frame-ancestors/);
    const closed = await startAppServer(undefined, frameAncestors);
    try {
      const refusal = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      await page.goto(crm.origin + crm.framing(`${closed.url}?embed=1`));
      await refusal;
      const frame = await frameOf(page);
      await expect.poll(() => frame.url()).toMatch(/^chrome-error:/);
      await expect(frame.getByLabel(words.token)).toHaveCount(0);
      // The same page in a tab is nobody's frame.
      await page.goto(closed.url);
      await expect(page.getByLabel(words.token, { exact: true })).toBeVisible();
    } finally {
      await closed.close();
    }
  });
}

test('what is done to the page keeps it embedded', async ({ frame, baseURL }) => {
  const viewer = await frame(`/visitors/${markedId}?embed=1`);
  const search = () => new URL(viewer.url()).searchParams;
  await signIn(viewer);
  await expect(visitorCard(viewer, markedId)).toHaveAttribute('aria-current', 'true');
  await expect
    .poll(() => viewer.url())
    .toBe(new URL(`/persons/7000000005?visitor=${markedId}&embed=1`, baseURL).href);

  await viewer.getByRole('searchbox', { name: 'Filter visitors' }).fill('anna');
  await expect.poll(() => search().get('q')).toBe('anna');
  await viewer.getByRole('combobox', { name: 'Order' }).selectOption('name');
  await expect.poll(() => search().get('sort')).toBe('name');
  await viewer
    .getByRole('button', { name: /^Show only/ })
    .first()
    .click();
  await expect.poll(() => search().has('entry')).toBe(true);
  expect(search().get('embed')).toBe('1');
  expect(search().get('visitor')).toBe(String(markedId));
});

test('links lead out of the frame, which stays as it is', async ({ frame, page, baseURL }) => {
  const viewer = await frame('/?embed=1');
  await signIn(viewer);
  const out = page.waitForEvent('popup');
  await viewer
    .getByRole('list', { name: 'People in the simulator' })
    .getByRole('link', { name: String(personIds.karenina) })
    .click();
  await expect(await out).toHaveURL(new URL(personPath(personIds.karenina), baseURL).href);
  expect(viewer.url()).toBe(new URL('/?embed=1', baseURL).href);

  // The form is no link: a frame whose URL names nobody shows who was typed in.
  await viewer.getByRole('textbox', { name: words.personId }).fill(String(personIds.example));
  await viewer.getByRole('button', { name: words.open, exact: true }).click();
  await expect(visitorCards(viewer)).toHaveCount(2);
  expect(viewer.url()).toBe(new URL(`${example}?embed=1`, baseURL).href);
});

test('a failure’s way to the look-up leads out of the frame, too', async ({ frame, page, baseURL }) => {
  const viewer = await frame('/visitors/5?embed=1');
  await signIn(viewer);
  const out = page.waitForEvent('popup');
  await viewer.getByRole('alert').getByRole('link').click();
  await expect(await out).toHaveURL(new URL('/', baseURL).href);
});

test('the whole viewer is one link away, with all that the frame shows', async ({ frame, page, baseURL }) => {
  const viewer = await frame(`${example}?user_id=${romashka.userId}&embed=1&sort=name`);
  await signIn(viewer, { token: tokens.partner });
  await expect(visitorCards(viewer)).toHaveCount(2);
  const out = page.waitForEvent('popup');
  await outLink(viewer).click();
  const tab = await out;
  await expect(tab).toHaveURL(new URL(`${example}?user_id=${romashka.userId}&sort=name`, baseURL).href);
  await expect(tab.getByRole('combobox', { name: words.language })).toBeVisible();
  expect(await tab.evaluate(() => window.opener)).toBeNull();
});

test('the link that is copied is the one for everybody', async ({ page, baseURL }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${example}?visitor=6152759362&embed=1&q=a`);
  await signIn(page);
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(new URL(`${example}?visitor=6152759362`, baseURL).href);
});

test('copying needs no leave of the page around', async ({ frame, page, allowConsoleErrors }) => {
  allowConsoleErrors(/Permissions policy violation: The Clipboard API/);
  await page.context().grantPermissions(['clipboard-read']);
  const viewer = await frame(`${example}?embed=1`);
  await signIn(viewer);
  await viewer.getByRole('button', { name: 'Copy e-mail test@2.ru', exact: true }).first().click();
  await expect(viewer.getByText('Copied', { exact: true })).toBeAttached();
  await page.getByRole('textbox', { name: 'Note' }).focus();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('test@2.ru');
});

test('a partner chooses the customer in the frame, sees it there, and can put it right', async ({
  frame,
  page,
}) => {
  const viewer = await frame(`${example}?embed=1`);
  const bar = viewer.getByRole('banner');
  const picker = viewer.getByRole('combobox', { name: 'Customer', exact: true });
  await signIn(viewer, { token: tokens.partner });
  await picker.fill('ромашка');
  await viewer
    .getByRole('option', { name: /Ромашка/ })
    .first()
    .click();
  await expect(visitorCards(viewer)).toHaveCount(2);
  await expect(bar).toContainText('Ромашка');
  await expect(viewer.getByText('test@2.ru').first()).toBeVisible();

  await bar.getByRole('button', { name: /change the customer/ }).click();
  await picker.fill('вокзал');
  await viewer
    .getByRole('option', { name: /ООО «Вокзал»/ })
    .first()
    .click();
  await viewer.getByRole('option', { name: /Пётр Облонский/ }).click();
  await expect(bar).toContainText('Вокзал');
  await expect(visitorCards(viewer).first()).toBeVisible();
  await expect(viewer.getByText('test@2.ru')).toHaveCount(0);
  const query = new URL(viewer.url()).searchParams;
  expect([query.get('user_id'), query.get('embed')]).toEqual([String(vokzal.userId), '1']);
  expect(page.context().pages()).toHaveLength(1);
});

test('takes neither the focus nor the place of the page around it', async ({ frame, page }) => {
  const note = page.getByRole('textbox', { name: 'Note' });
  const undisturbed = async (): Promise<void> => {
    await expect(note).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  };
  const path = `/persons/7000000005?visitor=${markedId}&embed=1`;
  const viewer = await frame(path, true);
  await expect(viewer.getByLabel(words.token, { exact: true })).toBeVisible();
  await undisturbed();
  await signIn(viewer, { remember: true });
  await expect(visitorCard(viewer, markedId)).toBeFocused();

  // On the app's own site the sign-in is kept: the next load marks the record at once.
  await page.goto('about:blank');
  const next = await frame(path, true);
  await expect(visitorCard(next, markedId)).toBeVisible();
  await expect(next.getByText(`Visitor ${markedId} is marked`)).toBeAttached();
  await undisturbed();
});

test('where the frame may keep nothing, the token lives as long as the page', async ({ frame, page }) => {
  await page.addInitScript(() => {
    if (window.parent === window) return;
    const refuse = (): never => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
    Object.defineProperty(window, 'BroadcastChannel', { value: refuse });
  });
  const viewer = await frame(`${example}?embed=1`);
  await signIn(viewer, { remember: true });
  await expect(visitorCards(viewer)).toHaveCount(2);
  await viewer.getByRole('searchbox', { name: 'Filter visitors' }).fill('346356');
  await expect(visitorCards(viewer)).toHaveCount(1);
  await viewer.getByRole('button', { name: words.refresh, exact: true }).click();
  await expect(visitorCards(viewer)).toHaveCount(1);

  await page.reload();
  await expect((await frameOf(page)).getByLabel(words.token, { exact: true })).toBeVisible();
});

test.describe('a side panel', () => {
  test.use({ viewport: { width: 400, height: 700 } });

  for (const language of ['en', 'ru'] as const) {
    test.describe(language, () => {
      test.use({ locale: localeOf[language] });

      test('is accessible, and nothing is wider than the panel', async ({ page }) => {
        const expectGood = async (): Promise<void> => {
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
        };
        await page.goto(`${example}?user_id=${romashka.userId}&embed=1`);
        await expect(page.getByLabel(controls[language].token, { exact: true })).toBeVisible();
        await expectGood();
        await signIn(page, { token: tokens.partner, language });
        await expect(visitorCards(page, language)).toHaveCount(2);
        const strip = page.getByRole('banner');
        await expect(strip).toContainText(String(romashka.userId));
        // One row: what is hidden in a panel keeps no room in it.
        expect((await strip.boundingBox())?.height).toBeLessThan(60);
        await expectGood();
      });
    });
  }
});

test('by keyboard alone: signing in, the way out, the account, the cards', async ({
  frame,
  page,
  baseURL,
}) => {
  const viewer = await frame(`${example}?embed=1`);
  const tabTo = async (target: Locator): Promise<void> => {
    const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  };
  await tabTo(viewer.getByLabel(words.token, { exact: true }));
  await page.keyboard.type(tokens.client);
  await page.keyboard.press('Enter');
  await expect(visitorCards(viewer)).toHaveCount(2);
  await tabTo(visitorCards(viewer).first());
  await page.keyboard.press('ArrowDown');
  await expect(visitorCards(viewer).nth(1)).toBeFocused();

  await page.reload();
  const next = await frameOf(page);
  await tabTo(outLink(next));
  const out = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  await expect(await out).toHaveURL(new URL(example, baseURL).href);
});

test('the help leaves out the key of the look-up, which the frame has no way to', async ({ page }) => {
  await page.goto(`${example}?embed=1`);
  await signIn(page);
  await expect(visitorCards(page)).toHaveCount(2);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Help and settings', exact: true });
  await expect(dialog).toContainText('Copy the link');
  await expect(dialog).not.toContainText('Open another person');
});

test('the points are told of in the frame when few are left', async ({ frame }) => {
  const viewer = await frame(`${example}?embed=1`);
  await signIn(viewer, { token: tokens.fewPoints });
  await expect(viewer.getByRole('banner').getByText(/^Only .* points left today/)).toBeVisible();
});

test('the page that docs/embedding.md has for Chatwoot frames the contact of the conversation', async ({
  page,
  crm,
  baseURL,
}) => {
  const docs = await readFile(new URL('../docs/embedding.md', import.meta.url), 'utf8');
  const html = /```html\n(<!doctype html>.*?)```/s.exec(docs)?.[1] ?? '';
  const chatwoot = crm.sameSiteOrigin;
  crm.add(
    '/adapter',
    html
      .replace('https://chat.example', chatwoot)
      .replace('https://visitors.example', new URL(baseURL ?? '').origin),
  );
  // As its dashboard does: the context of the open conversation, when it is asked for.
  crm.add(
    '/chatwoot',
    `<!doctype html><title>A conversation</title><link rel="icon" href="data:," />
    <iframe src="${crm.origin}/adapter" style="width: 400px; height: 700px"></iframe>
    <script>
      const send = (attributes) => document.querySelector('iframe').contentWindow.postMessage(JSON.stringify({
        event: 'appContext', data: { contact: { id: 1, custom_attributes: attributes } },
      }), '*');
      window.onmessage = ({ data }) => {
        if (data === 'chatwoot-dashboard-app:fetch-info') send({ visitor_id: ${markedId} });
      };
    </script>`,
  );
  await page.goto(`${chatwoot}/chatwoot`);
  const viewer = page.frameLocator('iframe').frameLocator('iframe');
  await signIn(viewer);
  await expect(visitorCard(viewer, markedId)).toHaveAttribute('aria-current', 'true');

  // Another conversation, of a contact without the attribute.
  await page.evaluate('send({})');
  await expect(visitorCard(viewer, markedId)).toHaveCount(0);
});

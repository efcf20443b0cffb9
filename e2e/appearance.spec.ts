// The language that the browser asks for, on every screen.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { controls, localeOf, type Language } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { heading, personPath, visitorCards } from './person-page.ts';
import { signIn } from './sign-in.ts';

const example = personPath(personIds.example);

const texts = {
  en: {
    signIn: 'Sign in',
    lookUp: 'Open a person',
    count: '2 visitors',
    updated: /^Updated/,
    lists: 'Recent people',
  },
  ru: {
    signIn: 'Вход',
    lookUp: 'Открыть персону',
    count: '2 посетителя',
    updated: /^Обновлено/,
    lists: 'Недавние',
  },
} as const;

const htmlOf = (page: Page) => page.locator('html');

async function expectEveryScreen(page: Page, language: Language): Promise<void> {
  const words = controls[language];
  const said = texts[language];
  await page.goto(example);
  await expect(heading(page)).toHaveText(said.signIn);
  await expect(page.getByLabel(words.token, { exact: true })).toBeVisible();
  await expect(page.getByText(words.otherWay, { exact: true })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: words.remember })).toBeVisible();
  await expect(htmlOf(page)).toHaveAttribute('lang', language);
  await signIn(page, { language });

  await expect(visitorCards(page, language)).toHaveCount(2);
  await expect(page.getByRole('main')).toContainText(said.count);
  await expect(page.getByText(said.updated)).toBeVisible();
  await expect(page.getByRole('region', { name: words.contacts })).toBeVisible();
  for (const name of [words.refresh, words.pin]) {
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  }

  await page.getByRole('link', { name: /^Person Visitors/ }).click();
  await expect(heading(page)).toHaveText(said.lookUp);
  for (const name of [words.personId, words.visitorId]) {
    await expect(page.getByRole('textbox', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: words.open, exact: true }).first()).toBeVisible();
  await expect(page.getByRole('list', { name: said.lists })).toBeVisible();
  await expect(htmlOf(page)).toHaveAttribute('lang', language);
}

for (const [locale, language] of [
  [localeOf.en, 'en'],
  [localeOf.ru, 'ru'],
  ['ru-UA', 'ru'],
  ['de-DE', 'en'],
] as const) {
  test(`a browser in ${locale} gets every screen in ${language}`, async ({ openContext }) => {
    const page = await (await openContext({ locale })).newPage();
    await expectEveryScreen(page, language);
  });
}

// Signing in and out.
import { expect, type Locator, type Page } from '@playwright/test';
import { demoLogin, tokens } from '#simulator/data/reserved.ts';
import { signedInWith, startSignedIn } from './app-storage.ts';
import { controls, type Language } from './controls.ts';
import type { Screen } from './person-page.ts';

interface SignInOptions {
  token?: string;
  language?: Language;
  remember?: boolean;
}

/**
 * Opens a URL, on any site, in a browser that is already signed in.
 * @param waitUntil `commit` where a test holds back what the page loads
 */
export async function openSignedIn(
  page: Page,
  path: string,
  token: string = tokens.client,
  waitUntil: 'load' | 'commit' = 'load',
): Promise<void> {
  const seed = await startSignedIn(page, signedInWith(token));
  await page.goto(path, { waitUntil });
  // Later loads must not sign the tab in again: the test may have signed out.
  await seed.dispose();
}

/** Opens a URL while signed out, and signs in there. */
export async function openAndSignIn(page: Page, path: string, options?: SignInOptions): Promise<void> {
  await page.goto(path);
  await signIn(page, options);
}

/** Signs in through the form on the current page, and waits until the form is gone. */
export async function signIn(page: Screen, options: SignInOptions = {}): Promise<void> {
  const words = controls[options.language ?? 'en'];
  const field = page.getByLabel(words.token, { exact: true });
  await fillToken(field, options.token ?? tokens.client);
  if (options.remember === true) await page.getByRole('checkbox', { name: words.remember }).check();
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect(field).toBeHidden();
}

/** Fills in a token in place of the simulator's own, which comes at any time before something else is filled in. */
export async function fillToken(field: Locator, token: string): Promise<void> {
  await expect(async () => {
    await field.fill(token);
    await expect(field).toHaveValue(token, { timeout: 100 });
  }).toPass({ timeout: 15_000 });
}

/** Signs in with the simulator's demo login and password. */
export async function signInWithPassword(page: Screen, language: Language = 'en'): Promise<void> {
  const words = controls[language];
  await page.getByText(words.otherWay, { exact: true }).click();
  await page.getByLabel(words.login, { exact: true }).fill(demoLogin.login);
  const field = page.getByLabel(words.password, { exact: true });
  await field.fill(demoLogin.password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect(field).toBeHidden();
}

export async function signOut(page: Screen, language: Language = 'en'): Promise<void> {
  const words = controls[language];
  await page.getByRole('button', { name: words.account, exact: true }).click();
  await page.getByRole('menuitem', { name: words.signOut, exact: true }).click();
  await expect(page.getByLabel(words.token, { exact: true })).toBeVisible();
}

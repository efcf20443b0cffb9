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

export const tokenField = (page: Pick<Screen, 'getByLabel'>, language: Language = 'en'): Locator =>
  page.getByLabel(controls[language].token, { exact: true });

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
  const field = tokenField(page, options.language);
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
export async function signInWithPassword(page: Screen): Promise<void> {
  await page.getByText(controls.en.otherWay, { exact: true }).click();
  await page.getByLabel(controls.en.login, { exact: true }).fill(demoLogin.login);
  const field = page.getByLabel(controls.en.password, { exact: true });
  await field.fill(demoLogin.password);
  await page.getByRole('button', { name: controls.en.signIn, exact: true }).click();
  await expect(field).toBeHidden();
}

export async function signOut(page: Screen): Promise<void> {
  await page.getByRole('button', { name: controls.en.account, exact: true }).click();
  await page.getByRole('menuitem', { name: controls.en.signOut, exact: true }).click();
  await expect(tokenField(page)).toBeVisible();
}

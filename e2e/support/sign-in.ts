import { expect, type Locator, type Page } from '@playwright/test';
import { demoLogin, tokens } from '#simulator/data/reserved.ts';
import { signedInWith, startSignedIn } from './app-storage.ts';
import { controls, type Language, press, type Screen } from './controls.ts';

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

/** Signs in through the form, and waits until it is gone. */
export async function signIn(page: Screen, options: SignInOptions = {}): Promise<void> {
  const words = controls[options.language ?? 'en'];
  const field = tokenField(page, options.language);
  await fillToken(field, options.token ?? tokens.client);
  if (options.remember === true) await page.getByRole('checkbox', { name: words.remember }).check();
  await press(page, words.signIn);
  await expect(field).toBeHidden();
}

/** Retried: the simulator's own token is filled in at any time before another one is. */
export async function fillToken(field: Locator, token: string): Promise<void> {
  await expect(async () => {
    await field.fill(token);
    await expect(field).toHaveValue(token, { timeout: 100 });
  }).toPass({ timeout: 15_000 });
}

export async function signInWithPassword(page: Screen): Promise<void> {
  await page.getByText('Login and password', { exact: true }).click();
  await page.getByLabel('Login', { exact: true }).fill(demoLogin.login);
  const field = page.getByLabel('Password', { exact: true });
  await field.fill(demoLogin.password);
  await press(page, 'Sign in');
  await expect(field).toBeHidden();
}

export async function signOut(page: Screen): Promise<void> {
  await press(page, 'Account');
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await expect(tokenField(page)).toBeVisible();
}

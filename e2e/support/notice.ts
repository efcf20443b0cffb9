// The parts of a failure's notice, and checks that apply to every notice.
import { expect, type Locator, type Page } from '@playwright/test';
import { accountMenu, closeAccountMenu, openAccountMenu } from './account-menu.ts';
import { controls, otherLanguage, type Language } from './controls.ts';
import { allowClipboard, readClipboard } from './clipboard.ts';

/** The titles of the notices that tests meet. */
export const notices = {
  token: {
    en: 'This access token doesn’t work. Copy it again.',
    ru: 'Ключ доступа не подошёл. Скопируйте его ещё раз.',
  },
  address: {
    en: 'Your IP address is not on the account’s list.',
    ru: 'Вашего IP-адреса нет в списке аккаунта.',
  },
  customerAddress: {
    en: 'Your IP address is not on the list of the customer’s account.',
    ru: 'Вашего IP-адреса нет в списке аккаунта клиента.',
  },
  right: { en: 'You don’t have access to this.', ru: 'У вас нет доступа к этим данным.' },
  component: { en: 'The account’s plan doesn’t include this.', ru: 'Это не входит в тариф аккаунта.' },
  otherCustomer: {
    en: 'This customer can’t be opened. Choose another one.',
    ru: 'Этого клиента открыть нельзя. Выберите другого.',
  },
  id: { en: 'Nothing found for this ID.', ru: 'По этому ID ничего не найдено.' },
  busy: {
    en: 'Too many requests at once. Try again in a minute.',
    ru: 'Слишком много запросов сразу. Попробуйте через минуту.',
  },
  unavailable: {
    en: 'The service isn’t responding. Try again in a few minutes.',
    ru: 'Сервис не отвечает. Попробуйте через пару минут.',
  },
  network: {
    en: 'There is no connection to the service. Check your network or VPN.',
    ru: 'Нет связи с сервисом. Проверьте сеть или VPN.',
  },
  networkSignIn: { en: 'Your network asks you to sign in first.', ru: 'Сеть просит войти.' },
  administrator: { en: 'The service answered with an error.', ru: 'Сервис ответил ошибкой.' },
  page: { en: 'Something went wrong on this page.', ru: 'На странице произошла ошибка.' },
} as const;

const labels = [
  'Method',
  'Mnemonic',
  'Message',
  'Code',
  'Request ID',
  'Time',
  'HTTP status',
  'Viewer version',
];

export interface Details {
  readonly method: string;
  readonly mnemonic: string;
  readonly code: string | RegExp;
  readonly requestId: string;
  readonly httpStatus: string;
}

export function noticeOf(page: Page, title: string): Locator {
  return page.getByRole('alert').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** The one line of a refresh that failed, over the older data. */
export const refreshFailed = (page: Page): Locator =>
  page.getByRole('alert').filter({ hasText: /^Couldn’t refresh/ });

export function recordsList(page: Page, language: Language = 'en'): Locator {
  return page.getByRole('list', { name: controls[language].records });
}

export async function switchLanguage(page: Page, to: Language): Promise<void> {
  const from = otherLanguage(to);
  const choice = page.getByRole('combobox', { name: controls[from].language });
  const account = page.getByRole('button', { name: controls[from].account, exact: true });
  await expect(account.or(choice)).toBeVisible();
  if (await choice.isVisible()) {
    // Signed out, in the foot of the page.
    await choice.selectOption(to);
    return;
  }
  await openAccountMenu(page, from);
  await choice.selectOption(to);
  await closeAccountMenu(accountMenu(page, to));
}

/** “Details” shows the lines, “Copy details” copies them, and neither contains any of `secrets`. */
export async function expectDetails(
  page: Page,
  notice: Locator,
  expected: Details,
  secrets: readonly string[],
): Promise<void> {
  await expect(notice.getByText(labels[0] ?? '', { exact: true })).toBeHidden();
  await notice.getByRole('button', { name: 'Details', exact: true }).click();
  const values = await notice.getByRole('definition').allInnerTexts();
  expect(await notice.getByRole('term').allInnerTexts()).toEqual(labels);
  const [method, mnemonic, , code, requestId, time, httpStatus, appVersion] = values;
  expect({ method, mnemonic, code, requestId, httpStatus }).toEqual({
    ...expected,
    code: expect.stringMatching(expected.code),
  });
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(appVersion).toMatch(/^\d+\.\d+\.\d+/);

  await allowClipboard(page);
  await notice.getByRole('button', { name: 'Copy details', exact: true }).click();
  const lines = labels.map((label, index) => `${label}: ${values[index]}`).join('\n');
  await expect.poll(() => readClipboard(page)).toBe(lines);
  const shown = `${await notice.innerText()}\n${lines}`;
  for (const secret of secrets) expect(shown).not.toContain(secret);
}

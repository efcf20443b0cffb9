// The viewer in Russian, once: what an agent reads and presses. Failures are met in both languages where they are tested, layouts too.
import Papa from 'papaparse';
import { personIds } from '#simulator/data/reserved.ts';
import { downloadCsv } from '../export/saved-file.ts';
import { dated } from '../find/results-page.ts';
import { openHistory } from '../history/history-page.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { localeOf } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { choice, contacts, entries, kareninaPhone, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

test.use({ locale: localeOf.ru });

test('a person, the records, the history and the settings', async ({ page }) => {
  test.slow();
  await allowClipboard(page);
  await openPerson(page, personIds.karenina, { language: 'ru', phone: kareninaPhone });
  await test.step('contacts', async () => {
    await expect(choice(entries(page, 'Телефоны').first())).toHaveText('7');
    await expect(contacts(page).getByRole('heading', { name: 'Комментарии', exact: true })).toBeVisible();
  });
  const first = visitorCards(page, 'ru').first();
  await test.step('copying', async () => {
    await first.getByRole('button', { name: 'Копировать телефон +7 916 555 12 34', exact: true }).click();
    await expect.poll(() => readClipboard(page)).toBe('+79165551234');
    for (const name of ['Копировать сводку', 'Копировать ссылку']) {
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    }
    await expect(
      first.getByRole('button', { name: 'Копировать e-mail anna@vokzal.example', exact: true }),
    ).toBeVisible();
  });
  await test.step('more of a record', async () => {
    await first.getByRole('button', { name: 'Подробнее', exact: true }).click();
    await expect(first).toContainText('Логины и ники');
    await expect(first).toContainText('anna_karenina');
  });
  await test.step('a file, with the separator that a Russian spreadsheet expects', async () => {
    const { text } = await downloadCsv(page, 'Скачать CSV');
    const { data, meta } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
    expect(meta.delimiter).toBe(';');
    expect(data[0]?.['ID посетителя']).toBe('7100000501');
  });
  await test.step('the table', async () => {
    await page.getByRole('button', { name: 'Таблица', exact: true }).click();
    await expect(page.getByRole('columnheader')).toHaveText([
      'Имя',
      'Телефоны',
      'E-mail',
      'Компания',
      'Комментарий',
      'ID',
    ]);
    await page.getByRole('button', { name: 'Карточки', exact: true }).click();
  });
  await test.step('the history', async () => {
    await openHistory(page, personIds.karenina, { language: 'ru' });
    await expect(page.getByRole('tabpanel').getByText(dated('20 из последних 200 событий'))).toBeVisible();
    await page.getByRole('button', { name: 'Показать ещё', exact: true }).click();
    await expect(page.getByRole('tabpanel').getByText(dated('21 событие'))).toBeVisible();
    await expect(
      page.getByRole('img', { name: /^События в \d+ из 53\sнедель, больше всего / }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Показать звонок', exact: true }).first().click();
    await expect(page.getByRole('link', { name: 'Запись', exact: true })).toBeVisible();
    await expect(page.getByText('Дина Облонская')).toBeVisible();
    await page.getByRole('button', { name: 'Показать чат', exact: true }).first().click();
    await expect(page.getByRole('list', { name: 'Сообщения' }).getByRole('listitem')).not.toHaveCount(0);
    await page.getByRole('button', { name: 'Показать заявку', exact: true }).first().click();
    await expect(page.getByText('Есть ли скидка для группы из тридцати человек?')).toBeVisible();
  });
  await test.step('a count', async () => {
    await openSignedIn(page, `/persons/${personIds.thousand}#q=%D0%B0`);
    await expect(page.getByRole('search').getByText(/^[\d\u00a0]+\u00a0из\u00a01\u00a0000$/)).toBeVisible();
  });
  await test.step('a number’s country', async () => {
    await openPerson(page, personIds.abroad, { language: 'ru', phone: '+7 701 555 1234' });
    await expect(entries(page, 'Телефоны').filter({ hasText: '+7 701 555 1234' })).toContainText('Казахстан');
  });
});

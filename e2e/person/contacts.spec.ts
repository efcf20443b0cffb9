// Many records merged into one person: the contacts panel, the heading, and which records contain an entry.
import { personIds } from '#simulator/data/reserved.ts';
import { karenina } from '#simulator/data/records/karenina.ts';
import { expect, test } from '../support/fixtures.ts';
import { madePersonId, openMadePerson } from '../support/made-person.ts';
import {
  announced,
  choice,
  contacts,
  entries,
  kareninaPhone,
  openPerson,
  shownIds,
} from '../support/open-person.ts';
import { heading, visitorCards } from '../support/person-page.ts';

const merged = {
  Phones: [
    ['+7 916 555 12 34', '7'],
    ['+7 921 555 77 88', '3'],
    ['+7 495 555 01 01', '2'],
    ['+7 495 555 01 01 ext. 12', '1'],
  ],
  'E-mails': [
    ['anna@vokzal.example', '4'],
    ['anna.k@mail.example', '3'],
    ['zakaz@relsy.example', '2'],
    ['priemnaya@vokzal.example', '1'],
    ['anna.karenina@example.com', '1'],
  ],
  Comments: [
    ['Просит звонить после 11:00.', '1'],
    ['Марина: интересуется групповыми билетами.', '1'],
    ['Представилась Алёной, голос тот же.', '1'],
    ['Звонила от имени другой компании', '1'],
    ['соединять сразу со старшим менеджером.', '1'],
    ['Это не она, а приёмная. Не путать.', '1'],
    ['Wrote in English from the chat', '1'],
  ],
  Names: [
    ['Анна Каренина', '3'],
    ['Алёна Каренина', '2'],
    ['Каренина Анна Аркадьевна', '1'],
    ['А. Каренина', '1'],
    ['анна', '1'],
    ['Каренина (секретарь)', '1'],
    ['Anna Karenina', '1'],
  ],
  Companies: [
    ['ООО «Вокзал»', '4'],
    ['АО «Рельсы и шпалы»', '2'],
    ['Vokzal LLC', '1'],
  ],
} as const;

test('the contacts of all records, and those of an entry', async ({ page }) => {
  await test.step('every contact of every record, each once, the most frequent first, with its provenance', async () => {
    await openPerson(page, personIds.karenina, { phone: kareninaPhone });
    for (const [list, expected] of Object.entries(merged)) {
      const found = entries(page, list);
      await expect(found, list).toHaveCount(expected.length);
      for (const [index, [text, count]] of expected.entries()) {
        await expect(found.nth(index).locator('.contacts__value'), list).toContainText(text);
        await expect(choice(found.nth(index)), text).toHaveText(count);
        await expect(choice(found.nth(index))).toHaveAccessibleName(new RegExp(`, ${count} of 12$`));
      }
    }
    await expect(choice(entries(page, 'Phones').nth(2))).toHaveAccessibleDescription(
      'Records: 7100000502, 7100000510',
    );
    await expect(contacts(page).getByRole('heading', { level: 3 })).toHaveText(Object.keys(merged));
  });
  await test.step('nothing is hidden by merging: other spellings stand beside the one that is shown', async () => {
    await expect(entries(page, 'Names').nth(1)).toContainText('Also written: Алена Каренина');
    await expect(entries(page, 'Companies').first()).toContainText('Also written: ООО Вокзал');
  });
  await test.step('a contact shows its records only, in no URL, and lets go', async () => {
    for (const { list, index, ids } of choices) {
      await test.step(list, async () => {
        const button = choice(entries(page, list).nth(index));
        await button.click();
        await expect(button).toHaveAttribute('aria-pressed', 'true');
        await expect(announced(page)).toHaveText(`${ids.length} of 12`);
        expect(await shownIds(page)).toEqual(ids);
        await button.click();
        await expect(visitorCards(page)).toHaveCount(karenina.length);
      });
    }
    expect(new URL(page.url()).search).toBe('');
  });
  await test.step('chosen contacts combine; each has a button that lets go of it, and Escape lets go of all', async () => {
    const pills = page.getByRole('search').getByRole('button', { name: /^Only records with/ });
    const [phone, , , , company] = choices;
    for (const { list, index } of [phone, company]) await choice(entries(page, list).nth(index)).click();
    await expect(pills).toHaveCount(2);
    expect(await shownIds(page)).toEqual(phone.ids.filter((id) => company.ids.includes(id)));
    await pills.first().press('Enter');
    await expect(visitorCards(page)).toHaveCount(company.ids.length);
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(pills).toHaveCount(0);
    await expect(visitorCards(page)).toHaveCount(karenina.length);
  });
});

const recordsWith = (fits: (row: (typeof karenina)[number]) => boolean): readonly number[] =>
  karenina.filter(fits).map((row) => row.visitor_id);

const choices = [
  {
    list: 'Phones',
    index: 0,
    ids: recordsWith(({ phones = [] }) =>
      phones.some((phone) => phone.replace(/\D/g, '').endsWith('9165551234')),
    ),
  },
  {
    list: 'E-mails',
    index: 0,
    ids: recordsWith(({ emails = [] }) => emails.some((email) => /^anna@vokzal/i.test(email))),
  },
  {
    list: 'Comments',
    index: 0,
    ids: recordsWith(({ commentary }) => commentary === 'Просит звонить после 11:00.'),
  },
  {
    list: 'Names',
    index: 1,
    ids: recordsWith(({ name }) => name === 'Алёна Каренина' || name === 'Алена Каренина'),
  },
  {
    list: 'Companies',
    index: 0,
    ids: recordsWith(({ company }) => company?.includes('Вокзал') === true),
  },
] as const;

test('“Show more” leads on to the first entry that it brought', async ({ page, answers }) => {
  const rows = Array.from({ length: 9 }, (_, index) => ({ name: 'Анна', emails: [`nr${index}@b.example`] }));
  await openMadePerson(page, answers, rows);
  await test.step('a number is quiet, whether one record has the contact or all', async () => {
    for (const list of ['E-mails', 'Names']) {
      const number = choice(entries(page, list).first());
      for (const property of ['background-color', 'border-top-color'])
        await expect(number).toHaveCSS(property, 'rgba(0, 0, 0, 0)');
    }
  });
  const more = contacts(page).getByRole('button', { name: 'Show more', exact: true });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(more).toBeHidden();
  await expect(contacts(page).getByRole('link', { name: 'nr8@b.example' })).toBeFocused();
});

test('of many spellings the first are named, and “…” says that there are more', async ({ page, answers }) => {
  const spelled = (most: number) => ['ААБ', 'ааб', 'Ааб', 'аАб', 'ааБ', 'аАБ', 'АаБ'].slice(0, most);
  const rows = [...spelled(7).map((name) => ({ name })), ...spelled(6).map((company) => ({ company }))];
  await openMadePerson(page, answers, rows);
  await expect(entries(page, 'Names')).toContainText('Also written: ааб · Ааб · аАб · ааБ · аАБ · …');
  const others = entries(page, 'Companies').locator('p');
  await expect(others).toHaveText('Also written: ааб · Ааб · аАб · ааБ · аАБ');
});

test('a phone in the name stays out of the title, and of one record there is nothing to choose', async ({
  page,
  answers,
}) => {
  const name = 'Анна 8 (916) 555-12-34';
  await openMadePerson(page, answers, [{ name, phones: ['89165550001'] }]);
  await expect(heading(page)).toHaveText(name);
  await expect(page).toHaveTitle(String(madePersonId));
  await expect(entries(page, 'Phones')).toHaveText('+7 916 555 00 01');
  await expect(contacts(page).getByRole('button', { name: /^Show only/ })).toHaveCount(0);
});

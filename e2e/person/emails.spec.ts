// E-mails that may imitate another address.
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { openMadePerson } from '../support/made-person.ts';
import { switchLanguage } from '../support/notice.ts';
import { contacts } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';

test('an address that mixes alphabets is marked in words and is no link, in both languages', async ({
  page,
  answers,
}) => {
  // The first letter and both o's are Cyrillic.
  const imitation = 'аdmin@gооgle.com';
  // In quotes, with invisible characters or a final dot, too, each spelling on its own line.
  const spellings = [
    imitation,
    '"аdmin@gооgle.com"',
    'аdmin\u200b@gооgle.com',
    'аd\u00admin@gооgle.com',
    'аdmin@gооgle.com.',
  ];
  const emails = [...spellings, 'admin@google.com'];
  await openMadePerson(page, answers, [{ name: 'Анна', emails }]);
  for (const [language, words] of [
    ['en', 'Mixed alphabets: check the address'],
    ['ru', 'Смешаны алфавиты: проверьте адрес'],
  ] as const) {
    if (language === 'ru') await switchLanguage(page, 'ru');
    for (const place of [visitorCards(page, language).first(), contacts(page)]) {
      await expect(place.getByText(words)).toHaveCount(spellings.length);
      await expect(place.getByText(imitation, { exact: true }).first()).toBeVisible();
      await expect(place.getByRole('link', { name: '@' })).toHaveText(['admin@google.com']);
    }
  }
  await expectAccessible(page);
});

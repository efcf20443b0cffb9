// A card's "More": what it requests, that its failures stay within the card, and that looking elsewhere ends nothing.
import { personIds } from '#simulator/data/reserved.ts';
import { tab } from '../history/history-page.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { visitorCard, visitorCards } from '../support/person-page.ts';

const more = { name: 'More', exact: true } as const;
const less = { name: 'Less', exact: true } as const;

test('“More” makes two calls, which go on while the agent looks elsewhere, and none when it is opened again', async ({
  page,
  simulator,
  answers,
}) => {
  await openPerson(page, personIds.karenina);
  const first = visitorCard(page, 7_100_000_501);
  await expect(first.getByRole('button', more)).toHaveAccessibleDescription('Анна Каренина 7100000501');
  answers.hold('getobj.visitor');
  await first.getByRole('button', more).click();
  await expect.poll(() => answers.waiting()).toBe(1);
  await first.getByRole('button', less).click();
  await tab(page, 'history').click();
  answers.release();
  await tab(page, 'records').click();
  await first.getByRole('button', more).click();
  for (const text of ['anna_karenina', 'Анна Аркадьевна', 'Санкт-Петербург', 'Номер договора'])
    await expect(first).toContainText(text);
  // What says nothing is left out.
  await expect(first).not.toContainText('Персональный менеджер');
  await first.getByRole('button', less).click();
  await expect(first).not.toContainText('anna_karenina');
  await first.getByRole('button', more).click();
  await expect(first).toContainText('anna_karenina');
  expect(callsOf(simulator, 'get.visitors').map(({ params }) => params['ids'])).toEqual([[7_100_000_501]]);
  expect(callsOf(simulator, 'getobj.visitor').map(({ params }) => params['id'])).toEqual([7_100_000_501]);
});

test('a failure stays within the card, and is over when tried again', async ({ page, answers }) => {
  await openPerson(page, personIds.karenina);
  const first = visitorCard(page, 7_100_000_501);
  answers.fail('*', 'forbidden');
  await first.getByRole('button', more).click();
  // One for each of its two calls.
  await expect(first.getByRole('alert')).toHaveCount(2);
  await expect(first).toContainText('anna@vokzal.example');
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(page.getByRole('alert')).toHaveCount(2);

  answers.heal();
  const tryAgain = first.getByRole('button', { name: 'Try again', exact: true });
  await tryAgain.first().click();
  await expect(tryAgain).toHaveCount(1);
  await tryAgain.click();
  await expect(first).toContainText('anna_karenina');
  await expect(first).toContainText('Санкт-Петербург');
});

// A person that the simulator does not have: the test provides the records.
import type { Page } from '@playwright/test';
import type { Answers } from '#simulator/answers.ts';
import type { VisitorRow } from '#simulator/data/visitor-row.ts';
import { expect } from './fixtures.ts';
import { personPath, visitorCards } from './person-page.ts';
import { openSignedIn } from './sign-in.ts';

export const madePersonId = 7_000_000_900;

/** Opens a person with these records; a record's position gives its ID. */
export async function openMadePerson(
  page: Page,
  answers: Answers,
  rows: readonly Partial<VisitorRow>[],
): Promise<void> {
  const data = rows.map((row, index) => ({
    person_id: madePersonId,
    visitor_id: 7_190_000_001 + index,
    ...row,
  }));
  answers.answerWith('get.person_visitors', data);
  await openSignedIn(page, personPath(madePersonId));
  await expect(visitorCards(page).first()).toBeVisible();
  if (rows.length <= 500) await expect(visitorCards(page)).toHaveCount(rows.length);
}

import { expect, it } from 'vitest';
import { makeRecord } from '#src/domain/testing/arbitrary-record.ts';
import { mergeContacts, type MergedContacts } from '#src/domain/merged-contacts.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { toPersonKey, toVisitorId } from '#src/domain/testing/ids.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { en } from '#src/i18n/en-first.ts';
import { type Dictionary, TextContext } from '#src/i18n/text-context.tsx';
import { LiveRegion } from '#src/ui/live-region.tsx';
import { render } from '#src/ui/testing/render.tsx';
import { Contacts, Person } from './prerendered-person.tsx';

/** Reading a word that is not there is an error, where the prerender would render nothing. */
function strict<T extends object>(words: T, path: string): T {
  return new Proxy(words, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (value === undefined) throw new Error(`${path}${String(key)} is not in the first dictionary.`);
      return typeof value === 'object' && value !== null ? strict(value, `${path}${String(key)}.`) : value;
    },
  });
}
// The very words that the prerender has: the others are missing on purpose.
const dictionary = strict(en, '') as Dictionary;

const plain = makeRecord({
  key: 'plain',
  id: 1,
  name: 'Anna',
  phones: ['+7 916 123-45-67', '8 (916) 123 45 67', '12'],
  emails: ['anna@example.com', 'аnna@example.com'],
  company: 'Station',
  commentary: 'Line\n'.repeat(20),
});
const phones = Array.from({ length: 12 }, (_, index) => `+44 20 7946 00${10 + index}`);
const other = makeRecord({ key: 'other', id: 2, phones, company: 'STATION' });

const address = { ...toPersonKey(7_000_000_005), visitorId: toVisitorId(1) };
const readPhone = createPhoneReader('RU', null);

function draw(records: readonly VisitorRecord[], contacts: MergedContacts | null): string {
  const response = { total: records.length, records };
  const { container } = render(
    <TextContext value={{ language: 'en', dictionary }}>
      <LiveRegion>
        <Person {...{ address, response, readPhone, contacts }} isNarrow={false} />
        <Contacts contacts={contacts} />
      </LiveRegion>
    </TextContext>,
  );
  return container.textContent;
}

it('what the prerender renders needs the first dictionary only', () => {
  const records = [plain, other];
  const all = draw(records, mergeContacts(records, readPhone));
  for (const words of ['This record', 'Mixed alphabets', 'Also written', 'Show more'])
    expect(all).toContain(words);
  const empty = [makeRecord({ key: 'empty' })];
  expect(draw(empty, mergeContacts(empty, readPhone))).toContain('No record has a phone or an e-mail.');
  expect(draw(records, null)).toContain('Collecting contacts');
});

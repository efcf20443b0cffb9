import { describe, expect, it } from 'vitest';
import { emails, phones } from '../data/reserved-searches.ts';
import { tokens } from '../data/tokens.ts';
import { listAt, startService } from '../testing/service.ts';

const method = 'get.contacts';
const byEmail = (email: string) => ({
  field: 'emails',
  operator: 'jsquery',
  value: `# = ${JSON.stringify(email)}`,
});

describe('get.contacts', () => {
  it('answers with all fields, for a point', async () => {
    const { result } = await startService();
    const answer = await result(method, { filter: byEmail(emails.addressBookOnly) });
    expect(answer).toMatchObject({ metadata: { total_items: 1, limits: { day_remaining: 4_999 } } });
    expect(listAt(answer, 'data')).toEqual([
      {
        id: expect.any(Number),
        full_name: 'Клара Книжникова',
        first_name: 'Клара',
        last_name: 'Книжникова',
        patronymic: null,
        phone_numbers: [phones.klara],
        emails: [emails.addressBookOnly],
        organization_id: null,
        organization_name: null,
        personal_manager_id: null,
        personal_manager_full_name: null,
        groups: [],
      },
    ]);
  });

  it.each([
    ['overlap', { field: 'emails', operator: 'overlap', value: [emails.karenina] }, 1],
    ['a phone', { field: 'phone_numbers', operator: 'overlap', value: phones.karenina }, 1],
    ['an e-mail with a quote', byEmail('"><b>@example.com'), 1],
    ['a name', { field: 'full_name', operator: 'ilike', value: 'анна каренина' }, 1],
    ['an e-mail that nobody has', byEmail(emails.unknown), 0],
  ])('finds by %s', async (_name, filter, count) => {
    const { result } = await startService();
    expect(listAt(await result(method, { filter, fields: ['id'] }), 'data')).toHaveLength(count);
  });

  it.each([
    ['emails', '=', 'a@b.example', 'invalid_parameter_value', 'filter.operator'],
    ['emails', 'jsquery', 'a@b.example', 'invalid_parameter_value', 'filter.value'],
    ['emails', 'jsquery', String.raw`# = "\x"`, 'invalid_parameter_value', 'filter.value'],
    ['emails', 'overlap', 5, 'data_type_error', 'filter.value'],
    ['full_name', 'toString', 'a', 'invalid_parameter_value', 'filter.operator'],
  ])('%s %s %j is refused', async (name, operator, value, mnemonic, field) => {
    const { failure } = await startService();
    const filter = { field: name, operator, value };
    expect(await failure(method, { filter })).toMatchObject({ mnemonic, field });
  });

  it('has every second person of an account, of a customer other ones', async () => {
    const { result } = await startService();
    const mine = listAt(await result(method), 'data');
    const theirs = listAt(await result(method, { access_token: tokens.partner, user_id: 200_201 }), 'data');
    expect(mine.length).toBeGreaterThan(8);
    expect(theirs.length).toBeGreaterThan(5);
    expect(theirs.map((row) => row['full_name'])).not.toContain('Анна Каренина');
  });

  it('needs its right', async () => {
    const { failure, result } = await startService();
    const params = { access_token: tokens.withoutContactsRight };
    expect(await failure(method, params)).toMatchObject({ mnemonic: 'forbidden' });
    await result('get.person_visitors', { ...params, person_id: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { personIds as p } from './data/person-ids.ts';
import { emails, names } from './data/reserved-texts.ts';
import type { JsonObject } from './rpc/json.ts';
import { paramsOf, peopleBy } from './testing/searches.ts';
import { listAt, startService } from './testing/service.ts';

describe('e-mails and names', () => {
  const byText = (field: string, operator: string, value: unknown): JsonObject => ({
    field,
    operator,
    value,
  });

  it.each<[keyof typeof emails, requests: readonly number[], calls: readonly number[]]>([
    ['karenina', [p.karenina], [p.karenina, p.karenina]],
    ['petrov', [p.petrov], [p.petrov]],
    ['requestOnly', [p.zakhar], []],
    ['addressBookOnly', [], [p.klara, p.klara]],
    ['unknown', [], []],
  ])('%s', async (name, requests, calls) => {
    const service = await startService();
    const email = emails[name];
    expect(
      await peopleBy(service, 'get.offline_messages_report', byText('visitor_email', '=', email)),
    ).toEqual(requests);
    const filter = byText('emails', 'jsquery', `# = ${JSON.stringify(email)}`);
    const ids = listAt(await service.result('get.contacts', { filter, fields: ['id'] }), 'data').map(
      ({ id }) => id,
    );
    expect(await peopleBy(service, 'get.calls_report', byText('contact_id', 'in', ids))).toEqual(calls);
  });

  it.each<[keyof typeof names, operator: string, requests: readonly number[], calls: readonly number[]]>([
    ['karenina', 'ilike', [p.karenina], [p.karenina, p.karenina]],
    ['petrov', 'ilike', [p.otherPetrov, p.petrov], [p.petrov]],
    ['likeOnly', 'like', [p.likeOnly], [p.likeOnly]],
  ])('%s by %s', async (name, operator, requests, calls) => {
    const service = await startService();
    const value = `%${operator === 'ilike' ? names[name].toLowerCase() : names[name]}%`;
    expect(
      await peopleBy(service, 'get.offline_messages_report', byText('visitor_name', operator, value)),
    ).toEqual(requests);
    expect(await peopleBy(service, 'get.calls_report', byText('contact_full_name', operator, value))).toEqual(
      calls,
    );
  });

  it('two names are refused with ilike, in two ways', async () => {
    const { failure } = await startService();
    const filter = byText('visitor_name', 'ilike', `%${names.likeOnly}%`);
    expect(await failure('get.offline_messages_report', paramsOf(filter))).toMatchObject({
      mnemonic: 'invalid_parameter_value',
      field: 'filter.operator',
    });
    const inWords = byText('visitor_name', 'ilike', `%${names.likeOnlyInWords}%`);
    expect(await failure('get.offline_messages_report', paramsOf(inWords))).toMatchObject({
      mnemonic: 'error',
    });
  });
});

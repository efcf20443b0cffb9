import { expect, it } from 'vitest';
import { exampleCall, exampleRefusal, http } from '#src/api/testing/failures.ts';
import { DataApiError, type DataApiFailure, isFieldRefused, isValueRefused } from './errors.ts';

const { failure: refusal } = exampleRefusal({ mnemonic: 'forbidden', code: -32003 });

it.each<[DataApiFailure, string]>([
  [refusal, 'get.person_visitors: api forbidden'],
  [exampleRefusal({ code: -32003 }).failure, 'get.person_visitors: api -32003'],
  [exampleRefusal({ code: null }).failure, 'get.person_visitors: api refusal'],
  [http(502), 'get.person_visitors: http 502'],
  [{ kind: 'not_json', reason: 'html' }, 'get.person_visitors: not_json html'],
  [{ kind: 'wrong_id' }, 'get.person_visitors: wrong_id'],
])('DataApiError of %j has the message %j', (failure, message) => {
  expect(new DataApiError(failure, exampleCall).message).toBe(message);
});

it('DataApiError serialises to its name, failure and call, and nothing else', () => {
  const error = new DataApiError(refusal, exampleCall, 'TypeError: Failed to fetch');
  const parts = { name: 'DataApiError', failure: refusal, call: exampleCall };
  expect(JSON.parse(JSON.stringify(error))).toEqual(parts);
  expect(error.cause).toBe('TypeError: Failed to fetch');
  expect('cause' in new DataApiError(refusal, exampleCall)).toBe(false);
});

it.each(['date_from', 'date_till'])('refused %s is no refusal of a filter or a field', (field) => {
  const refuse = (mnemonic: string) => exampleRefusal({ mnemonic, field });
  expect(isValueRefused(refuse('invalid_parameter_value'))).toBe(false);
  expect(isFieldRefused(refuse('unexpected_parameters'))).toBe(false);
});

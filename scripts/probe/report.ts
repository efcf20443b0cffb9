// What a method answered, in names of fields and mnemonics only: no value of an answer is printed, nor a name that could be one.
import { fieldsOf, type MethodName } from '#simulator/contract/contract.ts';
import { isRecord } from '#src/lib/is-record.ts';
import type { Exchanged } from './recording-fetch.ts';

const NAME = /^[a-z][a-z_]{0,39}\d?$/;

/** Of `getobj.visitor`, where the reference prints them beside the others. */
const IN_PROPERTIES: readonly string[] = ['id', 'value'];

/** Names; those that could be something else are counted. */
function listed(names: readonly string[]): string {
  const safe = names.filter((name) => NAME.test(name));
  const rest = names.length - safe.length;
  return [...safe, ...(rest > 0 ? [`${rest} more that cannot be printed`] : [])].join(', ');
}

const nameOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && NAME.test(value) ? value : otherwise;

/** @param isRead whether the viewer could read the last answer */
export function linesOf(
  method: MethodName,
  exchanged: readonly Exchanged[],
  isRead: boolean,
): readonly string[] {
  return exchanged.flatMap((one, index) => {
    const isLast = index === exchanged.length - 1;
    return linesOfOne(method, one, isRead || !isLast);
  });
}

function linesOfOne(
  method: MethodName,
  { fields, status, answer }: Exchanged,
  isRead: boolean,
): readonly string[] {
  if (status === null) return [`${method}: no answer`];
  if (!isRecord(answer)) return [`${method}: status ${status}, and no JSON-RPC answer`];
  const { error, result } = answer;
  if (isRecord(error)) return [`${method}: refused, ${refusalOf(error)}`];
  if (!isRecord(result)) return [`${method}: status ${status}, and no JSON-RPC answer`];
  const { data } = result;
  const rows = (Array.isArray(data) ? data : [data]).filter(isRecord);
  const came = new Set(rows.flatMap((row) => Object.keys(row)));
  const expected = (fields ?? [...fieldsOf(method).keys()]).filter(
    (name) => !(method === 'getobj.visitor' && IN_PROPERTIES.includes(name)),
  );
  const unexpected = [...came].filter((name) => !expected.includes(name));
  const missing = rows.length === 0 ? [] : expected.filter((name) => !came.has(name));
  return [
    `${method}: answered, ${rows.length === 0 ? 'with no rows' : `rows: ${rows.length}`}${isRead ? '' : ', but the viewer cannot read it'}`,
    ...(unexpected.length > 0 ? [`  came and was not expected: ${listed(unexpected)}`] : []),
    ...(missing.length > 0 ? [`  did not come: ${listed(missing)}`] : []),
  ];
}

/** By its mnemonic, and the parameter that it is about. */
function refusalOf({ code, data }: Record<string, unknown>): string {
  const { mnemonic, field } = isRecord(data) ? data : {};
  const by = nameOr(mnemonic, typeof code === 'number' ? `code ${code}` : 'without a reason');
  const about = nameOr(field, '');
  return about === '' ? by : `${by} (${about})`;
}

import { readBehalf } from './behalf.ts';
import type { Method } from './method.ts';
import { propertiesOf, usernamesOf } from '../data/visitor-extras.ts';
import { failure } from '../rpc/failure.ts';
import type { JsonObject } from '../rpc/json.ts';
import { readId, readIds } from '../rpc/params.ts';

function contactsOf(row: JsonObject): { name: unknown; phones: unknown; emails: unknown } {
  const { name = null, phones = [], emails = [] } = row;
  return { name, phones, emails };
}

export const getVisitor: Method = {
  name: 'getobj.visitor',
  run(context) {
    const id = readId(context.params, 'id');
    const found = readBehalf(context).world.find(id);
    if (!found) throw failure('invalid_parameter_value', { field: 'id', value: id });
    const { name, phones, emails } = contactsOf(found.row);
    return { data: { name, phone_numbers: phones, emails, properties: propertiesOf(id) } };
  },
};

/** Visitors that do not exist are left out. */
export const getVisitors: Method = {
  name: 'get.visitors',
  run(context) {
    const ids = readIds(context.params, 'ids');
    const { world } = readBehalf(context);
    const data = [...new Set(ids)].flatMap((id) => {
      const found = world.find(id);
      return found ? [{ id, ...contactsOf(found.row), usernames: usernamesOf(id) }] : [];
    });
    return { data, totalItems: data.length };
  },
};

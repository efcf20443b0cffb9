import { readBehalf } from './behalf.ts';
import type { Context, Method, Result } from './method.ts';
import { people } from '../data/people.ts';
import { visitorsOfNobody } from '../data/visitors-of-nobody.ts';
import { failingVisitorOf } from '../data/reserved-people.ts';
import { ApiFailure, failure } from '../rpc/failure.ts';
import { readId } from '../rpc/params.ts';

const metadataForms = new Map(people.map(({ personId, metadata }) => [personId, metadata]));

/** Does what the person is reserved for: throws its failure, or gives its fault to the answer. */
function meet({ state, caller }: Context, personId: number, answer: Result): Result {
  const failed = state.reserved.failureOf(caller.scope, personId);
  if (failed) {
    const { code, mnemonic, message, details } = failed;
    const echoed = details.field === 'access_token' ? { value: caller.token } : {};
    throw new ApiFailure(code, mnemonic, message, { ...details, ...echoed });
  }
  return { ...answer, fault: state.reserved.faultOf(caller.scope, personId) };
}

export const getPersonVisitors: Method = {
  name: 'get.person_visitors',
  run(context) {
    const personId = readId(context.params, 'person_id');
    const { world } = readBehalf(context);
    const data = world.rows(personId);
    return meet(context, personId, {
      data,
      totalItems: data.length,
      metadataForm: metadataForms.get(personId),
    });
  },
};

export const getPersonForVisitor: Method = {
  name: 'getobj.person_for_visitor',
  run(context) {
    const visitorId = readId(context.params, 'visitor_id');
    const { world } = readBehalf(context);
    if (visitorId === visitorsOfNobody.withNull) return { data: { person_id: null } };
    if (visitorId === visitorsOfNobody.notFound)
      throw new ApiFailure(-32602, 'entity_not_found', 'Entity not found', {});
    const found = world.find(visitorId);
    if (!found) throw failure('invalid_parameter_value', { field: 'visitor_id', value: visitorId });
    const { personId } = found;
    const answer = { data: { person_id: personId } };
    return visitorId === failingVisitorOf(personId) ? meet(context, personId, answer) : answer;
  },
};

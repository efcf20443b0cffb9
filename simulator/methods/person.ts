import { readBehalf } from './behalf.ts';
import type { Context, Method, Result } from './method.ts';
import { people } from '../data/people.ts';
import { visitorsOfNobody, failingVisitorOf, reservedPeople } from '../data/reserved.ts';
import { ApiFailure, failure } from '../rpc/failure.ts';
import { readId } from '../rpc/params.ts';

const metadataForms = new Map(people.map(({ personId, metadata }) => [personId, metadata]));

const reservedById = new Map(reservedPeople.map((person) => [person.id, person]));

/** Throws the failure that the person is reserved for, or gives its fault to the answer. */
function meet({ state, caller, method }: Context, personId: number, answer: Result): Result {
  const person = reservedById.get(personId);
  return person ? { ...answer, fault: state.reserved.meet(caller, person, method) } : answer;
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

import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { personOf } from '#src/api/testing/ids.ts';
import { parseUserId, type UserId } from '#src/lib/ids.ts';
import { newSearch, type SearchState } from './search-state.ts';
import { createSearches, searchKey } from './searches.ts';

const queryClient = new QueryClient();
const searchesOf = () => createSearches({ hash: '', takeCall: () => null, queryClient });

describe('the searches of a sign-in', () => {
  const finished = (userId: UserId | null = null) => {
    const steps = [{ report: 'call', window: 0 }] as const;
    return {
      ...newSearch({ term: { kind: 'name', name: 'Anna' }, text: 'Anna', userId }),
      steps,
    };
  };

  it('are kept side by side, the one opened last at the end', () => {
    const searches = searchesOf();
    const [first, second] = [finished(), finished()];
    searches.keep(first);
    searches.keep(second);
    expect(searches.getState().searches).toEqual([first, second]);
    searches.keep(first);
    expect(searches.getState().searches).toEqual([second, first]);
  });

  it('change alone', () => {
    const searches = searchesOf();
    const [first, second] = [finished(), finished()];
    searches.keep(first);
    searches.keep(second);
    searches.update(first.id, { wasOpened: true });
    expect(searches.getState().searches).toEqual([{ ...first, wasOpened: true }, second]);
    expect(searches.get('unknown')).toBeNull();
  });

  it('lose their results when many others have followed, but not what was searched for', () => {
    const searches = searchesOf();
    const first = finished();
    searches.keep(first);
    queryClient.setQueryData(searchKey(first.id), { points: 1 });
    queryClient.setQueryData(searchKey('other'), { points: 1 });
    for (let index = 0; index < 20; index += 1) searches.keep(finished());
    expect(searches.getState().searches[0]).toEqual({ ...first, steps: [], wasOpened: true });
    expect(searches.getState().searches[1]?.steps).toHaveLength(1);
    expect(queryClient.getQueryData(searchKey(first.id))).toBeUndefined();
    expect(queryClient.getQueryData(searchKey('other'))).toBeDefined();
  });

  it('keep their results for as many contacts as a page around a frame shows in a day', () => {
    vi.stubGlobal('parent', {});
    const searches = searchesOf();
    const first = finished();
    searches.keep(first);
    for (let index = 1; index < 150; index += 1) searches.keep(finished());
    expect(searches.getState().searches[0]).toEqual(first);
  });

  it('are asked who found a person: the one opened last, in that customer’s data, by a hit or by a visitor of one', () => {
    const searches = searchesOf();
    const { personId } = personOf(5);
    const userId = parseUserId('200101');
    const [byHit, byVisitor, ofCustomer] = [finished(), finished(), finished(userId)];
    const answer = ({ id }: SearchState, data: object): void => {
      const [name, scope] = searchKey(id);
      queryClient.setQueryData([name, { ...scope, report: 'call' }], { points: 1, ...data });
    };
    for (const search of [byHit, byVisitor, ofCustomer]) searches.keep(search);
    expect(searches.thatFound({ personId, userId: null })).toBeNull();
    answer(byVisitor, { personId });
    answer(ofCustomer, { hits: [{ personId: null }, { personId }] });
    expect(searches.thatFound({ personId, userId: null })).toEqual(byVisitor);
    expect(searches.thatFound({ personId, userId })).toEqual(ofCustomer);
    expect(searches.thatFound({ ...personOf(6), userId })).toBeNull();
    answer(byHit, { hits: [{ personId }] });
    expect(searches.thatFound({ personId, userId: null })).toEqual(byVisitor);
    searches.keep(byHit);
    expect(searches.thatFound({ personId, userId: null })).toEqual(byHit);
  });

  it('end with it', () => {
    const searches = searchesOf();
    searches.keep(finished());
    searches.endSignIn();
    expect(searches.getState().searches).toEqual([]);
  });
});

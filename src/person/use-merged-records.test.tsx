// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { makeRecord } from '#src/domain/testing/arbitrary-record.ts';
import { DEFER_MERGE_ABOVE, mergeContacts } from '#src/domain/merged-contacts.ts';
import { createPhoneReader, type PhoneReader } from '#src/domain/phone.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { renderHook, until } from '#src/ui/testing/render.tsx';
import { buildIndex } from './filter-and-sort.ts';
import { type MergedRecords, useMergedRecords } from './use-shown-records.ts';

const readPhone = createPhoneReader('RU', null);

const makeRecords = (count: number, name: string): readonly VisitorRecord[] =>
  Array.from({ length: count }, (_, index) =>
    makeRecord({ key: `${name} ${index}`, id: index + 1, name, phones: [`8916${index}`] }),
  );

const few = makeRecords(DEFER_MERGE_ABOVE, 'Anna');
const many = makeRecords(DEFER_MERGE_ABOVE + 1, 'Anna');
const fresh = makeRecords(DEFER_MERGE_ABOVE + 1, 'Oleg');

type Props = { readonly records: readonly VisitorRecord[]; readonly readPhone?: PhoneReader };

const render = (records: readonly VisitorRecord[]) =>
  renderHook<Props, MergedRecords>(
    ({ records: current, readPhone: reader = readPhone }) => useMergedRecords(current, reader),
    { records },
  );

/** The states that were drawn, in order, each once. */
const statesIn = (results: readonly MergedRecords[]): readonly string[] =>
  results
    .map(({ records, contacts }) => `${records[0]?.name}${contacts === null ? '' : ', merged'}`)
    .filter((state, index, all) => state !== all[index - 1]);

function expectComplete(merged: MergedRecords, records: readonly VisitorRecord[], reader = readPhone): void {
  expect(merged.records).toBe(records);
  expect(merged.contacts).toEqual(mergeContacts(records, reader));
  expect(merged.getIndex()).toEqual(buildIndex(records, reader));
}

it('useMergedRecords merges at most 500 records in the first render', () => {
  const { results } = render(few);
  expect(statesIn(results)).toEqual(['Anna, merged']);
  expectComplete(results[0] ?? expect.fail(), few);
});

it('useMergedRecords shows more than 500 records before their contacts are merged', async () => {
  const { results, latest } = render(many);
  await until(() => latest().contacts !== null);
  expect(statesIn(results)).toEqual(['Anna', 'Anna, merged']);
  expectComplete(latest(), many);
});

const otherReader = createPhoneReader('other', null);

it.each<[string, Props, readonly string[]]>([
  ['records', { records: fresh }, ['Anna', 'Anna, merged', 'Oleg, merged']],
  ['phone readings', { records: many, readPhone: otherReader }, ['Anna', 'Anna, merged']],
])('useMergedRecords keeps merged contacts until other %s are merged', async (_what, next, states) => {
  const { results, latest, rerender } = render(many);
  await until(() => latest().contacts !== null);
  rerender(next);
  const reader = next.readPhone ?? readPhone;
  await until(() => latest().records === next.records && latest().readPhone === reader);
  expect(statesIn(results)).toEqual(states);
  expectComplete(latest(), next.records, reader);
});

it('useMergedRecords builds the index once', async () => {
  const reader = vi.fn<PhoneReader>(readPhone);
  const { latest, rerender } = render([]);
  rerender({ records: few, readPhone: reader });
  await until(() => latest().records === few);
  const index = latest().getIndex();
  expect(latest().getIndex()).toBe(index);
  const { length } = reader.mock.calls;
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(reader.mock.calls).toHaveLength(length);
});

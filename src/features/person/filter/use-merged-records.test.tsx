// @vitest-environment jsdom
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { describe, expect, it, vi } from 'vitest';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { VIRTUALIZE_ABOVE } from '#src/lib/many-records.ts';
import { nextTask } from '#src/lib/time-slicing.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import { createPhoneReader, type PhoneReader } from '#src/model/phone.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { renderHook, turn, until } from '#src/ui/testing/render.tsx';
import { buildIndex } from './filter.ts';
import { useMergedRecords, type MergedRecords } from './use-merged-records.ts';

const readPhone = createPhoneReader('RU', null);

const makeRecords = (count: number, name: string): readonly VisitorRecord[] =>
  Array.from({ length: count }, (_, index) =>
    makeRecord({
      key: `${name} ${index}`,
      id: index + 1,
      name: `${name} ${index % 7}`,
      phones: [`8916${index}`],
    }),
  );

const few = makeRecords(VIRTUALIZE_ABOVE, 'Anna');
const many = makeRecords(VIRTUALIZE_ABOVE + 1, 'Anna');
const fresh = makeRecords(VIRTUALIZE_ABOVE + 1, 'Oleg');

type Props = { readonly records: readonly VisitorRecord[]; readonly readPhone?: PhoneReader };

const render = (records: readonly VisitorRecord[], wrapper?: (props: { children: ReactNode }) => ReactNode) =>
  renderHook<Props, MergedRecords>(
    ({ records: current, readPhone: reader = readPhone }) => useMergedRecords(current, reader),
    { records },
    wrapper && { wrapper },
  );

/** What is computed, and of which records. */
const stateOf = ({ records, identity, getIndex }: MergedRecords): string =>
  [records[0]?.name?.split(' ')[0], identity && 'identity', getIndex && 'index'].filter(Boolean).join(' ');

/** The states that were drawn, in order, each once. */
const statesOf = (results: readonly MergedRecords[]): readonly string[] =>
  results.map(stateOf).filter((state, index, all) => state !== all[index - 1]);

function expectComplete(merged: MergedRecords, records: readonly VisitorRecord[], reader = readPhone): void {
  expect(merged.records).toBe(records);
  expect(merged.identity).toEqual(mergeIdentity(records, reader));
  expect(merged.getIndex?.()).toEqual(buildIndex(records, reader));
}

/** Time goes on by 10 ms with each look at the clock: a slice of work holds one step. */
function oneStepPerSlice(): () => void {
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  return () => clock.mockRestore();
}

describe('useMergedRecords with at most 500 records', () => {
  it('has everything when it is first drawn', () => {
    const { results } = render(few);
    expect(results.map(stateOf)).toEqual(results.map(() => 'Anna identity index'));
    expectComplete(results[0] ?? expect.fail(), few);
  });

  it('builds the index when it is first asked for, and once', () => {
    const reader = vi.fn<PhoneReader>(readPhone);
    const { latest, rerender } = render(few);
    rerender({ records: few, readPhone: reader });
    const forIdentity = reader.mock.calls.length;
    const index = latest().getIndex?.();
    expect(reader.mock.calls.length).toBeGreaterThan(forIdentity);
    expect(latest().getIndex?.()).toBe(index);
  });

  it('replaces everything at once by fresh records', () => {
    const { results, rerender, latest } = render(few);
    const other = makeRecords(3, 'Oleg');
    rerender({ records: other });
    expect(statesOf(results)).toEqual(['Anna identity index', 'Oleg identity index']);
    expectComplete(latest(), other);
  });
});

describe('useMergedRecords with more than 500 records', () => {
  it('has the records first, then the contacts, then the index: the same as if computed at once', async () => {
    const { results, latest } = render(many);
    await until(() => latest().getIndex !== null);
    expect(statesOf(results)).toEqual(['Anna', 'Anna identity', 'Anna identity index']);
    expectComplete(latest(), many);
  });

  it('computes in slices, with other tasks in between', async () => {
    const restore = oneStepPerSlice();
    const reader = vi.fn<PhoneReader>(readPhone);
    const { latest, rerender } = render([]);
    rerender({ records: many, readPhone: reader });
    await until(() => reader.mock.calls.length > 0);
    for (let task = 0; task < 20; task += 1) {
      const before = reader.mock.calls.length;
      await nextTask();
      expect(reader.mock.calls.length - before).toBeLessThan(10);
    }
    expect(latest().identity).toBeNull();
    restore();
    await until(() => latest().getIndex !== null);
    expectComplete(latest(), many);
  });

  it('keeps what is shown until fresh records are fully merged and indexed', async () => {
    const { results, latest, rerender } = render(many);
    await until(() => latest().getIndex !== null);
    const drawn = results.length;
    rerender({ records: fresh });
    await until(() => latest().records === fresh);
    expect(statesOf(results.slice(drawn))).toEqual(['Anna identity index', 'Oleg identity index']);
    expectComplete(latest(), fresh);
  });

  it('keeps what is shown until everything is computed with another reader of phones', async () => {
    const { results, latest, rerender } = render(many);
    await until(() => latest().getIndex !== null);
    const [drawn, shown] = [results.length, latest().identity];
    const other = createPhoneReader('other', null);
    rerender({ records: many, readPhone: other });
    await until(() => latest().identity !== shown);
    expect(statesOf(results.slice(drawn))).toEqual(['Anna identity index']);
    expectComplete(latest(), many, other);
  });

  it('drops the work on records that fresh ones have replaced', async () => {
    const restore = oneStepPerSlice();
    const reader = vi.fn<PhoneReader>(readPhone);
    const { results, latest, rerender } = render([]);
    rerender({ records: many, readPhone: reader });
    await until(() => reader.mock.calls.length > 0);
    rerender({ records: fresh });
    const { length } = reader.mock.calls;
    restore();
    await until(() => latest().records === fresh && latest().getIndex !== null);
    expect(reader.mock.calls).toHaveLength(length);
    expect(statesOf(results)).not.toContain('Anna identity');
    expectComplete(latest(), fresh);
  });

  it('drops the work when it is gone', async () => {
    const restore = oneStepPerSlice();
    const reader = vi.fn<PhoneReader>(readPhone);
    const { rerender, unmount } = render([]);
    rerender({ records: many, readPhone: reader });
    await until(() => reader.mock.calls.length > 0);
    unmount();
    const { length } = reader.mock.calls;
    restore();
    await turn();
    await turn();
    expect(reader.mock.calls).toHaveLength(length);
  });

  it('begins anew where there were at most 500 before: nothing older comes back', async () => {
    const { results, latest, rerender } = render(many);
    await until(() => latest().getIndex !== null);
    rerender({ records: few });
    expectComplete(latest(), few);
    const drawn = results.length;
    rerender({ records: fresh });
    await until(() => latest().getIndex !== null);
    const states = statesOf(results.slice(drawn));
    expect(states[0]).toBe('Oleg');
    // The identity may come together with the index.
    expect(states.filter((state) => state !== 'Oleg identity')).toEqual(['Oleg', 'Oleg identity index']);
  });

  it('hands an error of the work to the error boundary', async () => {
    const wrapper = ({ children }: { children: ReactNode }) => (
      <ErrorBoundary fallback={<p role="alert">Failed</p>}>{children}</ErrorBoundary>
    );
    const { container, rerender } = render([], wrapper);
    const broken: PhoneReader = () => {
      throw new TypeError('x');
    };
    rerender({ records: many, readPhone: broken });
    await until(() => container.textContent !== '');
    expect(container.querySelector('[role="alert"]')?.textContent).toBe('Failed');
  });
});

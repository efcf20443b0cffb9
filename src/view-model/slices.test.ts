import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, indexingCards } from './filter.ts';
import { mergeIdentity, mergingIdentity } from './identity.ts';
import { createPhoneReader } from './phone.ts';
import { loadPhoneLibrary } from './phone-library.ts';
import { doAtOnce, doInSlices, type Work } from './slices.ts';
import { anyCards, makeCard } from './testing/arbitrary-card.ts';

const library = await loadPhoneLibrary();
const never = new AbortController().signal;

/** Counts to `steps`, at least `stepMs` for each; `onStep` hears of every one. */
function* counting(steps: number, stepMs: number, onStep: (step: number) => void): Work<number> {
  for (let step = 1; step <= steps; step += 1) {
    const end = performance.now() + stepMs;
    while (performance.now() < end);
    onStep(step);
    yield;
  }
  return steps;
}

describe('doInSlices', () => {
  it('leaves room for other tasks, before the work as well', async () => {
    const happened: (number | 'other')[] = [];
    const work = doInSlices(
      counting(4, 10, (step) => happened.push(step)),
      never,
    );
    const done = new AbortController();
    const other = async (): Promise<void> => {
      while (!done.signal.aborted) {
        happened.push('other');
        await new Promise((resolve) => void setTimeout(resolve));
      }
    };
    const others = other();
    expect(await work).toBe(4);
    done.abort();
    await others;
    expect(happened[0]).toBe('other');
    expect(happened.filter((each) => each !== 'other')).toEqual([1, 2, 3, 4]);
    expect(happened.slice(happened.indexOf(1), happened.indexOf(4))).toContain('other');
  });

  it('stops with the reason of its signal', async () => {
    const leaving = new AbortController();
    const steps: number[] = [];
    const work = doInSlices(
      counting(1_000, 1, (step) => {
        steps.push(step);
        if (step === 3) leaving.abort('left');
      }),
      leaving.signal,
    );
    await expect(work).rejects.toBe('left');
    expect(steps.length).toBeLessThan(1_000);
  });

  it('fails as its work fails', async () => {
    const failing = counting(3, 0, () => {
      throw new RangeError('broken');
    });
    await expect(doInSlices(failing, never)).rejects.toThrow('broken');
  });
});

describe('in slices, what is made of the records is what is made at once', () => {
  it('whatever they say, and whatever goes on in between', () => {
    fc.assert(
      fc.property(anyCards, anyCards, (cards, others) => {
        const readPhone = createPhoneReader('RU', library);
        const merging = mergingIdentity(cards, readPhone);
        const indexing = indexingCards(cards, readPhone);
        const interrupted = <T>(work: Work<T>): T => {
          for (;;) {
            const step = work.next();
            if (step.done === true) return step.value;
            mergeIdentity(others, readPhone);
            indexing.next();
          }
        };
        expect(interrupted(merging)).toEqual(mergeIdentity(cards, createPhoneReader('RU', library)));
        const index = buildIndex(cards, createPhoneReader('RU', library));
        expect(doAtOnce(indexingCards(cards, readPhone))).toEqual(index);
      }),
    );
  });

  it('of 10,000 records', async () => {
    const many = Array.from({ length: 10_000 }, (_, place) =>
      makeCard({
        key: String(place),
        id: 7_000_000_000 + place,
        name: `Имя ${place % 300}`,
        phones: [`8916${String(place % 5_000).padStart(7, '0')}`],
        emails: [`a${place % 700}@example.com`],
        commentary: `Звонить в ${place % 24}`,
      }),
    );
    const readPhone = createPhoneReader('RU', library);
    expect(await doInSlices(mergingIdentity(many, readPhone), never)).toEqual(mergeIdentity(many, readPhone));
    expect(await doInSlices(indexingCards(many, readPhone), never)).toEqual(buildIndex(many, readPhone));
  });
});

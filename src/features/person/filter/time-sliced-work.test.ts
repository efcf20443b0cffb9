import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doAtOnce, doInSlices, type Work } from '#src/lib/time-slicing.ts';
import { mergeIdentity, mergingIdentity } from '#src/model/identity.ts';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { buildIndex, indexingRecords } from './filter.ts';

const library = phoneLibraries.en;
const never = new AbortController().signal;

describe('in slices, what is made of the records is what is made at once', () => {
  it('whatever they say, and whatever goes on in between', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (records, others) => {
        const readPhone = createPhoneReader('RU', library);
        const merging = mergingIdentity(records, readPhone);
        const indexing = indexingRecords(records, readPhone);
        const interrupted = <T>(work: Work<T>): T => {
          for (;;) {
            const step = work.next();
            if (step.done === true) return step.value;
            mergeIdentity(others, readPhone);
            indexing.next();
          }
        };
        expect(interrupted(merging)).toEqual(mergeIdentity(records, createPhoneReader('RU', library)));
        const index = buildIndex(records, createPhoneReader('RU', library));
        expect(doAtOnce(indexingRecords(records, readPhone))).toEqual(index);
      }),
    );
  });

  it('of 10,000 records', async () => {
    const many = Array.from({ length: 10_000 }, (_, place) =>
      makeRecord({
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
    expect(await doInSlices(indexingRecords(many, readPhone), never)).toEqual(buildIndex(many, readPhone));
  });
});

import { useEffect, useMemo, useState } from 'react';
import type { CardIndex } from './filter.ts';
import type { Finder } from './finder.ts';
import { mergeIdentity, mergingIdentity, type Identity } from '#src/model/identity.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { doInSlices } from '#src/lib/time-slicing.ts';
import { VIRTUALIZE_ABOVE, type VisitorCard } from '#src/api/visitor-card.ts';

/** The records of one answer, and what is made of them. null: still being made. */
export type PersonParts = {
  readonly cards: readonly VisitorCard[];
  readonly identity: Identity | null;
  readonly index: CardIndex | null;
};

/**
 * Of many records the first cards stand on the screen before the rest is made. What is finished stays as it is, with
 * the records that it was made of, until what follows it (fresh records, formatted phones) is finished as well.
 * `finder`: null while it is being loaded, or if it cannot be.
 */
export function usePersonParts(
  latest: readonly VisitorCard[],
  readPhone: PhoneReader,
  finder: Finder | null,
): PersonParts {
  const atOnce = latest.length <= VIRTUALIZE_ABOVE;
  const identity = useMemo(
    () => (atOnce ? mergeIdentity(latest, readPhone) : null),
    [atOnce, latest, readPhone],
  );
  const index = useMemo(
    () => (atOnce && finder !== null ? finder.buildIndex(latest, readPhone) : null),
    [atOnce, latest, readPhone, finder],
  );
  const [made, setMade] = useState<PersonParts>({ cards: latest, identity: null, index: null });
  const [arrival] = useState(() => createArrival<Finder>());
  useEffect(() => {
    if (finder !== null) arrival.resolve(finder);
  }, [arrival, finder]);
  const [wasAtOnce, setWasAtOnce] = useState(atOnce);
  if (atOnce !== wasAtOnce) {
    setWasAtOnce(atOnce);
    // Records have become too many: what was made before them is older than what stood there last.
    setMade({ cards: latest, identity: null, index: null });
  }
  useEffect(() => {
    if (atOnce) return undefined;
    const leaving = new AbortController();
    void makeInSlices(latest, readPhone, arrival.promise, leaving.signal, (parts) =>
      setMade((before) => (before.index !== null && parts.index === null ? before : parts)),
    ).catch((error: unknown) =>
      // To the page's boundary: nothing would ever come after it.
      setMade(() => {
        throw error;
      }),
    );
    return () => leaving.abort();
  }, [atOnce, latest, readPhone, arrival]);
  return useMemo(
    () => (atOnce ? { cards: latest, identity, index } : made),
    [atOnce, latest, identity, index, made],
  );
}

function createArrival<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}

async function makeInSlices(
  cards: readonly VisitorCard[],
  readPhone: PhoneReader,
  arrival: Promise<Finder>,
  signal: AbortSignal,
  onMade: (parts: PersonParts) => void,
): Promise<void> {
  try {
    const identity = await doInSlices(mergingIdentity(cards, readPhone), signal);
    onMade({ cards, identity, index: null });
    const finder = await arrival;
    const index = await doInSlices(finder.indexingCards(cards, readPhone), signal);
    onMade({ cards, identity, index });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

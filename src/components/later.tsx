import { useEffect, useState, type FunctionComponent } from 'react';
import { unlessLeaving } from './leaving.ts';

export type LaterPart<P> = FunctionComponent<P> & {
  /** Loads the part before it is drawn: it then needs no network. Never rejects. */
  readonly load: () => Promise<void>;
};

type LaterOptions<P> = {
  readonly optional?: boolean;
  readonly StandIn?: FunctionComponent<P & { readonly failed: boolean }>;
};

/**
 * A part of the screen that is loaded when it is drawn; until then its `StandIn`, or nothing, stands in its place. Not `React.lazy`, which
 * suits what opens by a press: that holds what stands in for the part for 300 ms. A part that cannot be loaded fails
 * where it stands, and is asked for again when it is drawn anew; an `optional` one, which nobody asked for, stays away;
 * one with a `StandIn` is told of it, and goes on in its place.
 */
export function later<P extends object>(
  get: () => Promise<FunctionComponent<P>>,
  { optional = false, StandIn }: LaterOptions<P> = {},
): LaterPart<P> {
  let Loaded: FunctionComponent<P> | null = null;
  const fetchPart = async (): Promise<void> => {
    Loaded ??= await unlessLeaving(get());
  };

  function Later(props: P) {
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    const [, setLoaded] = useState(Loaded !== null);
    useEffect(() => {
      let current = true;
      const load = async (): Promise<void> => {
        try {
          await fetchPart();
          if (current) setLoaded(true);
        } catch (error) {
          if (current && !optional) setFailure({ error });
        }
      };
      void load();
      return () => void (current = false);
    }, []);
    if (Loaded !== null) return <Loaded {...props} />;
    if (StandIn !== undefined) return <StandIn {...props} failed={failure !== null} />;
    if (failure !== null) throw failure.error;
    return null;
  }

  // A failure is told of when the part is drawn.
  return Object.assign(Later, { load: () => fetchPart().catch(() => {}) });
}

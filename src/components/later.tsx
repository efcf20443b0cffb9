import { useEffect, useState, type FunctionComponent } from 'react';
import { unlessLeaving } from './leaving.ts';

export type LaterPart<P> = FunctionComponent<P> & {
  /** Loads the part before it is drawn: it then needs no network. Never rejects. */
  readonly load: () => Promise<void>;
};

/**
 * A part of the screen that is loaded when it is drawn; nothing stands in its place until then. Not `React.lazy`, which
 * suits what opens by a press: that holds what stands in for the part for 300 ms. A part that cannot be loaded fails
 * where it stands, and is asked for again when it is drawn anew; an `optional` one, which nobody asked for, stays away.
 */
export function later<P extends object>(
  get: () => Promise<FunctionComponent<P>>,
  { optional = false } = {},
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
    if (failure !== null) throw failure.error;
    return Loaded === null ? null : <Loaded {...props} />;
  }

  // A failure is told of when the part is drawn.
  return Object.assign(Later, { load: () => fetchPart().catch(() => {}) });
}

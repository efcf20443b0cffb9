import { useEffect, useState, type FunctionComponent } from 'react';
import { unlessLeaving } from '#src/primitives/leaving.ts';

export type LaterPart<P> = FunctionComponent<P> & {
  /** Loads the part before it is drawn: it then needs no network. Never rejects. */
  readonly load: () => Promise<void>;
};

type LaterOptions<P> = {
  /** It stays away if it cannot be loaded, until the network comes back. */
  readonly optional?: boolean;
  /** Keeps the part's room while it is being loaded. */
  readonly Room?: FunctionComponent;
  /** Goes on in the part's place while it is being loaded and if it cannot be. */
  readonly StandIn?: FunctionComponent<P & { readonly failed: boolean }>;
};

/**
 * A part of the screen that is loaded when it is drawn. Not `React.lazy`: that holds what stands in for the part for
 * 300 ms, and never asks again for one that could not be loaded. This one fails where it stands, unless the options say
 * otherwise, and is asked for again when it is drawn anew or the network comes back.
 */
export function later<P extends object>(
  get: () => Promise<FunctionComponent<P>>,
  { optional = false, Room, StandIn }: LaterOptions<P> = {},
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
          if (current) setFailure({ error });
        }
      };
      void load();
      const again = (): void => void load();
      addEventListener('online', again);
      return () => {
        current = false;
        removeEventListener('online', again);
      };
    }, []);
    if (Loaded !== null) return <Loaded {...props} />;
    if (StandIn !== undefined) return <StandIn {...props} failed={failure !== null} />;
    if (failure !== null && !optional) throw failure.error;
    return Room === undefined ? null : <Room />;
  }

  // A failure is told of when the part is drawn.
  return Object.assign(Later, { load: () => fetchPart().catch(() => {}) });
}

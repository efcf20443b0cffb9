import { useEffect, useState, type FunctionComponent } from 'react';

export type LaterPart<P> = FunctionComponent<P> & {
  /** Loads the part before it is drawn: it then needs no network. Never rejects. */
  readonly load: () => Promise<void>;
};

/**
 * A part of the screen that is loaded when it is drawn; nothing stands in its place until then. Not `React.lazy`, which
 * suits what opens by a press: that holds what stands in for the part for 300 ms, and never asks again for what it could
 * not load. A part that cannot be loaded fails where it stands, and is asked for again when it is drawn anew.
 */
export function later<P extends object>(get: () => Promise<FunctionComponent<P>>): LaterPart<P> {
  let Loaded: FunctionComponent<P> | null = null;

  function Later(props: P) {
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    const [, setLoaded] = useState(false);
    useEffect(() => {
      if (Loaded !== null) return undefined;
      let current = true;
      const load = async (): Promise<void> => {
        try {
          Loaded = await get();
          if (current) setLoaded(true);
        } catch (error) {
          if (current) setFailure({ error });
        }
      };
      void load();
      return () => void (current = false);
    }, []);
    if (failure !== null) throw failure.error;
    return Loaded === null ? null : <Loaded {...props} />;
  }

  const load = async (): Promise<void> => {
    try {
      Loaded = await get();
    } catch {
      // Told of when it is drawn.
    }
  };
  return Object.assign(Later, { load });
}

import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import './live-region.css';

/**
 * Says a text, and shows it for a moment if it is to be `inSight`; what it gives back takes the text back, unless another
 * has been said since.
 */
type Announce = (text: string, inSight?: boolean) => () => void;

const AnnounceContext = createContext<Announce>(() => () => {});

const SHOWN_MS = 4000;

/** The one polite live region: what happened, for those who do not see it happen. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', turn: 0, inSight: false });
  const turns = useRef(0);
  const announce = useCallback((text: string, inSight = false) => {
    turns.current += 1;
    const turn = turns.current;
    setMessage({ text, turn, inSight });
    return () => setMessage((now) => (now.turn === turn ? { text: '', turn, inSight: false } : now));
  }, []);
  useEffect(() => {
    if (!message.inSight) return undefined;
    const timer = setTimeout(() => setMessage((now) => ({ ...now, inSight: false })), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className={message.inSight ? 'toast' : 'visually-hidden'}>
        {/* A new node each time, so that the same words are read again. */}
        <span key={message.turn}>{message.text}</span>
      </div>
    </AnnounceContext>
  );
}

export const useAnnounce = (): Announce => use(AnnounceContext);

/** Says a text that has stood for that long; one that is soon followed by another is never heard. null: nothing to say. */
export function useAnnounceWhenSettled(text: string | null, afterMs: number): void {
  const announce = useAnnounce();
  const said = useRef<string | null>(null);
  const takeBack = useRef(() => {});
  useEffect(() => () => takeBack.current(), []);
  useEffect(() => {
    if (text === null || text === said.current) return undefined;
    const timer = setTimeout(() => {
      said.current = text;
      takeBack.current = announce(text);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [announce, text, afterMs]);
}

import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import './live-region.css';

/**
 * Has screen readers read a text; `visible` also shows it for a moment. Returns a function that removes the text, unless another
 * has replaced it.
 */
type Announce = (text: string, visible?: boolean) => () => void;

const AnnounceContext = createContext<Announce>(() => () => {});

const SHOWN_MS = 4000;

/** The app's one polite live region. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', turn: 0, visible: false });
  const turns = useRef(0);
  const announce = useCallback((text: string, visible = false) => {
    turns.current += 1;
    const turn = turns.current;
    setMessage({ text, turn, visible });
    return () => setMessage((now) => (now.turn === turn ? { text: '', turn, visible: false } : now));
  }, []);
  useEffect(() => {
    if (!message.visible) return undefined;
    const timer = setTimeout(() => setMessage((now) => ({ ...now, visible: false })), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className={message.visible ? 'toast' : 'visually-hidden'}>
        {/* A new element each time, so that the same text is read again. */}
        <span key={message.turn}>{message.text}</span>
      </div>
    </AnnounceContext>
  );
}

export const useAnnounce = (): Announce => use(AnnounceContext);

/** Announces a text once it has not changed for `afterMs`. null: nothing to announce. */
export function useAnnounceWhenSettled(text: string | null, afterMs: number): void {
  const announce = useAnnounce();
  const announced = useRef<string | null>(null);
  const retract = useRef(() => {});
  useEffect(() => () => retract.current(), []);
  useEffect(() => {
    if (text === null || text === announced.current) return undefined;
    const timer = setTimeout(() => {
      announced.current = text;
      retract.current = announce(text);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [announce, text, afterMs]);
}

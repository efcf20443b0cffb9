import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';

/** Says a text; what it gives back takes the text back, unless another has been said since. */
type Announce = (text: string) => () => void;

const AnnounceContext = createContext<Announce>(() => () => {});

/** The one polite live region: what happened, for those who do not see it happen. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', turn: 0 });
  const turns = useRef(0);
  const announce = useCallback((text: string) => {
    turns.current += 1;
    const turn = turns.current;
    setMessage({ text, turn });
    return () => setMessage((now) => (now.turn === turn ? { text: '', turn } : now));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="visually-hidden">
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

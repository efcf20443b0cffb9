import { createContext, use, useCallback, useState, type ReactNode } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** The one polite live region: what happened, for those who do not see it happen. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setMessage(({ turn }) => ({ text, turn: turn + 1 })), []);
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

import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { CheckIcon } from './icons.tsx';
import './banner.css';

/** `success`: a toast with a check mark. */
type Visibility = 'screenReader' | 'toast' | 'success';

/** Returns a function that removes the text, unless another has replaced it. */
type Announce = (text: string, shown?: Visibility) => () => void;

const AnnounceContext = createContext<Announce>(() => () => {});

type Message = { readonly text: string; readonly sequence: number; readonly shown: Visibility };

const TOAST_MS = 4000;

export function LiveRegion({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message>({ text: '', sequence: 0, shown: 'screenReader' });
  const lastSequence = useRef(0);
  const announce = useCallback((text: string, shown: Visibility = 'screenReader') => {
    lastSequence.current += 1;
    const sequence = lastSequence.current;
    setMessage({ text, sequence, shown });
    return () =>
      setMessage((now) => (now.sequence === sequence ? { text: '', sequence, shown: 'screenReader' } : now));
  }, []);
  useEffect(() => {
    if (message.shown === 'screenReader') return undefined;
    const timer = setTimeout(() => setMessage((now) => ({ ...now, shown: 'screenReader' })), TOAST_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className={message.shown === 'screenReader' ? 'visually-hidden' : 'toast panel line no-print'}
      >
        {message.shown === 'success' && <CheckIcon />}
        {/* A new element: screen readers then read a repeated text. */}
        <span key={message.sequence}>{message.text}</span>
      </div>
    </AnnounceContext>
  );
}

export const useAnnounce = (): Announce => use(AnnounceContext);

/** Only for a load that was pending at the first render. */
export function useAnnounceLoaded(isLoaded: boolean, text: string): void {
  const [wasAwaited] = useState(!isLoaded);
  useAnnounceWhenSettled(wasAwaited && isLoaded ? text : null, 0);
}

/** Announces a text unchanged for `afterMs`. null: nothing to announce. */
export function useAnnounceWhenSettled(text: string | null, afterMs: number): void {
  const announce = useAnnounce();
  const announced = useRef<string | null>(null);
  const dismiss = useRef(() => {});
  useEffect(() => () => dismiss.current(), []);
  useEffect(() => {
    if (text === null || text === announced.current) return undefined;
    const timer = setTimeout(() => {
      announced.current = text;
      dismiss.current = announce(text);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [announce, text, afterMs]);
}

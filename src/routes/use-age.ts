import { useEffect, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';

const EVERY_MS = 15_000;

/** How long ago a moment (epoch ms) was, in words that keep up with the time. */
export function useAge(at: number): string {
  const t = useText();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return t.formats.ago(Math.max(0, now - at));
}

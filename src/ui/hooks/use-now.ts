import { useEffect, useState } from 'react';

const INTERVAL_MS = 15_000;

/** The device's clock, in epoch ms, updated every 15 seconds. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), INTERVAL_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

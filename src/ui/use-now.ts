import { useSyncExternalStore } from 'react';

const INTERVAL_MS = 15_000;
const SECOND_MS = 1000;

/**
 * The device's clock, in epoch ms, at the end of its second; read every 15 seconds, and whenever the component is drawn. A jump of the
 * clock between the first drawing and the timer's start, as after a laptop's sleep, is noticed at once.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, endOfSecond);
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, INTERVAL_MS);
  return () => clearInterval(timer);
}

const endOfSecond = () => Math.ceil(Date.now() / SECOND_MS) * SECOND_MS;

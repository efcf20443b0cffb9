import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router-dom';

/** Browsers limit how often: Safari to 100 times in 30 seconds, Chromium to 200 in 10. */
const PAUSE_MS = 400;

/**
 * Replaces the history entry, at once if it was not replaced lately; else the last path follows after a pause, unless the agent has
 * gone to another entry.
 */
export function useReplace(): (path: string) => void {
  const navigate = useNavigate();
  const { key } = useLocation();
  const isReplaced = useNavigationType() === NavigationType.Replace;
  const replacedAt = useRef(Number.NEGATIVE_INFINITY);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!isReplaced) clearTimeout(timer.current);
  }, [key, isReplaced]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (path) => {
    const replace = (): void => {
      replacedAt.current = performance.now();
      void navigate(path, { replace: true });
    };
    clearTimeout(timer.current);
    const wait = replacedAt.current + PAUSE_MS - performance.now();
    if (wait <= 0) replace();
    else timer.current = setTimeout(replace, wait);
  };
}

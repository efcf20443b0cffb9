import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router-dom';

const RETRY_MS = 1000;

/**
 * Replaces the history entry. Browsers limit how often: Safari throws after 100 calls in 30 seconds, Chromium ignores calls
 * after 200 in 10. The last path is then retried until the URL has it, or the agent has gone to another entry.
 */
export function useReplace(): (path: string) => void {
  const navigate = useNavigate();
  const { key } = useLocation();
  const isReplaced = useNavigationType() === NavigationType.Replace;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!isReplaced) clearTimeout(timer.current);
  }, [key, isReplaced]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const replace = (path: string): void => {
    clearTimeout(timer.current);
    try {
      void navigate(path, { replace: true });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    if (new URL(path, location.href).href !== location.href)
      timer.current = setTimeout(() => replace(path), RETRY_MS);
  };
  return replace;
}

import { useText } from '#src/i18n/text-context.tsx';
import { useNow } from './use-now.ts';

/** How long ago a moment (epoch ms) was, in words; updates as time passes. */
export function useAge(at: number): string {
  const t = useText();
  return t.formats.ago(Math.max(0, useNow() - at));
}

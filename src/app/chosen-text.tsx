import { createContext, use, useCallback } from 'react';
import { ChunkFallback } from '#src/ui/lazy/chunk-fallback.tsx';
import { useLoading, type LoadFailure } from '#src/ui/lazy/use-loading.ts';
import { chooseLanguage } from '#src/i18n/language.ts';
import { loadText, type Text } from '#src/i18n/text-context.tsx';
import { useObserved, useServices } from '#src/session/services.tsx';

type Chosen = {
  readonly text: Text;
  /** If the dictionary fails to load, the current language stays. */
  readonly failure: LoadFailure | null;
};

/** The dictionary of the chosen language; until it has loaded, the one before. */
export function useChosenText(initial: Text): Chosen {
  const preferences = useObserved(useServices().preferences);
  // Depends on all preferences, so that choosing a language again retries a failed load.
  const load = useCallback(
    () => loadText(chooseLanguage(preferences.language, navigator.languages)),
    [preferences],
  );
  const { value, failure } = useLoading(load, initial);
  return { text: value, failure };
}

const FailureContext = createContext<LoadFailure | null>(null);
export const LanguageFailureProvider = FailureContext.Provider;

/** Stands beside the choice of the language. */
export function LanguageFailure() {
  const failure = use(FailureContext);
  return failure && <ChunkFallback {...failure} />;
}

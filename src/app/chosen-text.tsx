import { createContext, use, useCallback, useMemo } from 'react';
import { ChunkFallback, type ChunkFallbackProps } from '#src/ui/lazy/chunk-fallback.tsx';
import { useLoading } from '#src/ui/lazy/use-loading.ts';
import { chooseLanguage } from '#src/i18n/language.ts';
import { loadText, type Text } from '#src/i18n/text-context.tsx';
import { useObserved, useServices } from '#src/session/services.tsx';

type Chosen = {
  readonly text: Text;
  /** The chosen language could not be loaded: the words stay as they are. */
  readonly failure: ChunkFallbackProps | null;
};

/** The words in the chosen language, as soon as they are there. */
export function useChosenText(initial: Text): Chosen {
  const preferences = useObserved(useServices().preferences);
  // Of the preferences, not of the language: one that could not be loaded is asked for again when it is chosen again.
  const get = useCallback(
    () => loadText(chooseLanguage(preferences.language, navigator.languages)),
    [preferences],
  );
  const { value, failure, again } = useLoading(get, initial);
  return {
    text: value,
    failure: useMemo(
      () => (failure === null ? null : { attempts: failure.attempts, onTryAgain: again }),
      [failure, again],
    ),
  };
}

const FailureContext = createContext<ChunkFallbackProps | null>(null);
export const LanguageFailureProvider = FailureContext.Provider;

/** Beside the choice of the language. */
export function LanguageFailure() {
  const failure = use(FailureContext);
  return failure && <ChunkFallback {...failure} />;
}

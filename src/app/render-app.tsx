import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, startTransition, useCallback, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { LiveRegion } from '#src/ui/live-region.tsx';
import { useLoading } from '#src/ui/lazy.tsx';
import { chooseLanguage } from '#src/i18n/language.ts';
import { loadText, TextProvider, type Text } from '#src/i18n/text-context.tsx';
import { ServicesProvider, useObserved, useServices, type Services } from '#src/session/services.tsx';
import { App } from './app.tsx';
import { LanguageFailure } from './settings.tsx';
import { PageErrorBoundary } from './shell.tsx';

type RenderAppProps = {
  readonly queryClient: QueryClient;
  readonly services: Services;
  readonly text: Text;
};

export function renderApp(into: Element, { queryClient, services, text }: RenderAppProps): void {
  const root = createRoot(into, {
    onCaughtError: logError,
    onRecoverableError: logError,
    onUncaughtError: logError,
  });
  const tree = (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ServicesProvider value={services}>
          <Root initial={text} />
        </ServicesProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  // A transition renders in slices: the prerendered page can be scrolled meanwhile.
  startTransition(() => root.render(tree));
}

/** Only the kind of an error: its message, or its cause's, could quote personal data. */
function logError(error: unknown): void {
  // oxlint-disable-next-line no-console -- See above.
  console.error('A part of the page failed:', error instanceof Error ? error.name : typeof error);
}

/** The app in the chosen language and theme. Until a dictionary has loaded, and if it fails to, the one before stays. */
function Root({ initial }: { initial: Text }) {
  const preferences = useObserved(useServices().preferences);
  const { theme } = preferences;
  // Depends on all preferences, so that choosing a language again retries a failed load.
  const load = useCallback(
    () => loadText(chooseLanguage(preferences.language, navigator.languages)),
    [preferences],
  );
  const { value: text, hasFailed } = useLoading(load, initial);
  useLayoutEffect(() => {
    const { documentElement } = document;
    // Setting the same language again would restyle every element with a `:lang` rule.
    if (documentElement.lang !== text.language) documentElement.lang = text.language;
    if (theme === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = theme;
  }, [text, theme]);
  return (
    <TextProvider text={text}>
      <LanguageFailure value={hasFailed}>
        {/* Not in a transition: the old screen would stand under the new URL, and under its title, for some frames. */}
        <BrowserRouter useTransitions={false}>
          <LiveRegion>
            {/* For what stands around the page: the app bar and its dialogs. */}
            <PageErrorBoundary>
              <App />
            </PageErrorBoundary>
          </LiveRegion>
        </BrowserRouter>
      </LanguageFailure>
    </TextProvider>
  );
}

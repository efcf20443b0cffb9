import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, startTransition, useLayoutEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { LiveRegion } from '#src/ui/live-region.tsx';
import { ReleaseProvider } from '#src/ui/lazy/chunk-fallback.tsx';
import { TextProvider, type Text } from '#src/i18n/text-context.tsx';
import { ServicesProvider, useObserved, useServices, type Services } from '#src/session/services.tsx';
import { isReplaced, reloadToNewest } from './app-update/check.ts';
import { App } from './app.tsx';
import { LanguageFailureProvider, useChosenText } from './chosen-text.tsx';
import { PageErrorBoundary } from './page-error-boundary.tsx';

type RenderAppProps = {
  readonly queryClient: QueryClient;
  readonly services: Services;
  readonly text: Text;
};

export function renderApp(into: Element, { queryClient, services, text }: RenderAppProps): void {
  const app = createRoot(into, {
    onCaughtError: logError,
    onRecoverableError: logError,
    onUncaughtError: logError,
  });
  const tree = (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ServicesProvider value={services}>
          <Chosen initial={text}>
            <ReleaseProvider value={release}>
              {/* Not in a transition: the old screen would stand under the new URL, and under its title, for some frames. */}
              <BrowserRouter useTransitions={false}>
                <LiveRegion>
                  {/* For what stands around the page: the app bar and its dialogs. */}
                  <PageErrorBoundary>
                    <App />
                  </PageErrorBoundary>
                </LiveRegion>
              </BrowserRouter>
            </ReleaseProvider>
          </Chosen>
        </ServicesProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  // A transition renders in slices: the prerendered page can be scrolled meanwhile.
  startTransition(() => app.render(tree));
}

/** For the parts of the page that cannot be loaded. */
const release = { isReplaced, reload: () => void reloadToNewest() };

/** Only the kind of an error: its message, or its cause's, could quote personal data. */
function logError(error: unknown): void {
  // oxlint-disable-next-line no-console -- See above.
  console.error('A part of the page failed:', error instanceof Error ? error.name : typeof error);
}

/** The chosen language and theme, on the whole document. */
function Chosen({ initial, children }: { initial: Text; children: ReactNode }) {
  const { theme } = useObserved(useServices().preferences);
  const { text, failure } = useChosenText(initial);
  useLayoutEffect(() => {
    const root = document.documentElement;
    // To set even the same language restyles each element that `:lang` is about.
    if (root.lang !== text.language) root.lang = text.language;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [text, theme]);
  return (
    <TextProvider text={text}>
      <LanguageFailureProvider value={failure}>{children}</LanguageFailureProvider>
    </TextProvider>
  );
}

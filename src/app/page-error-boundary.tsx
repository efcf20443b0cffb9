import { ErrorBoundary } from 'react-error-boundary';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { Failure } from '#src/features/failure/failure.tsx';
import { useOnline } from '#src/ui/hooks/use-online.ts';

/** If a page crashes, the app around it goes on. Tries again when the agent goes to another page, or the network comes back. */
export function PageErrorBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const online = useOnline();
  return (
    <ErrorBoundary
      resetKeys={[pathname, online]}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <Failure error={error} onTryAgain={resetErrorBoundary} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

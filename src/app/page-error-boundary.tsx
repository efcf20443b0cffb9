import { ErrorBoundary } from 'react-error-boundary';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { Failure } from '#src/features/failure/failure.tsx';
import { useOnline } from '#src/ui/hooks/use-online.ts';

/** Holds a crash of a page within that page; going elsewhere leaves it behind, and so does the network's return. */
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

import { ErrorBoundary } from 'react-error-boundary';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { FailureOf, useOnline } from './failure-of.tsx';

/** Holds a crash of a page within that page; going elsewhere leaves it behind, and so does the network's return. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const online = useOnline();
  return (
    <ErrorBoundary
      resetKeys={[pathname, online]}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <FailureOf error={error} onTryAgain={resetErrorBoundary} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

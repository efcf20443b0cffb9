import { ErrorBoundary } from 'react-error-boundary';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { FailureOf } from './failure-of.tsx';

/** Holds a crash of a page within that page; going elsewhere leaves it behind. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary
      resetKeys={[pathname]}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <FailureOf error={error} onTryAgain={resetErrorBoundary} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

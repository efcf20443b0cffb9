import type { ReactNode } from 'react';
import './info-banner.css';

/** A line across the page that asks for nothing at once. */
export function InfoBanner({ children }: { children: ReactNode }) {
  return (
    <div className="quiet-bar" role="status">
      {children}
    </div>
  );
}

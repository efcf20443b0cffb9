import type { ReactNode } from 'react';
import './info-banner.css';

/** A notice across the page that needs no action now. */
export function InfoBanner({ children }: { children: ReactNode }) {
  return (
    <div className="info-banner" role="status">
      {children}
    </div>
  );
}

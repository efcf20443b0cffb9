import type { ReactNode } from 'react';
import './quiet-bar.css';

/** A line across the page that asks for nothing at once. */
export function QuietBar({ children }: { children: ReactNode }) {
  return (
    <div className="quiet-bar" role="status">
      {children}
    </div>
  );
}

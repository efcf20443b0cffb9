import type { ReactNode } from 'react';

/** A control's word beside its icon; where the page is narrow it is still the control's name, but not in sight. */
export const CollapsibleLabel = ({ children }: { children: ReactNode }) => (
  <span className="visually-hidden--narrow">{children}</span>
);

import type { ReactNode } from 'react';

type ForeignLinkProps = {
  readonly id?: string;
  readonly href: string;
  readonly className: string;
  readonly children: ReactNode;
};

/** Whoever has the address can open it: no referrer is sent, and the new page cannot reach its opener. */
export function ForeignLink({ children, ...link }: ForeignLinkProps) {
  return (
    <a {...link} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children}
    </a>
  );
}

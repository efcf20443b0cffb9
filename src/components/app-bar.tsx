import type { ReactNode } from 'react';
import { BrandMark } from './icons.tsx';
import './app-bar.css';

/** The frame's top: the way home, then what the screen puts into it. `home` is a link. */
export function AppBar({
  home,
  name,
  children,
}: {
  home: (inside: ReactNode) => ReactNode;
  name: string;
  children: ReactNode;
}) {
  return (
    <header className="app-bar">
      {home(
        <>
          <BrandMark />
          <span className="visually-hidden--narrow">{name}</span>
        </>,
      )}
      {children}
    </header>
  );
}

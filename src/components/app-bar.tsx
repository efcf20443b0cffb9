import type { ReactNode } from 'react';
import { BrandMark } from './icons.tsx';
import './app-bar.css';

type Choice<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
};

/** A choice of a few words, drawn by the platform's own list. */
export function AppBarChoice<T extends string>({ label, value, options, onChange }: Choice<T>) {
  return (
    <span className="app-bar__choice">
      <select
        aria-label={label}
        title={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}

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
          <span className="app-bar__brand-name">{name}</span>
        </>,
      )}
      {children}
    </header>
  );
}

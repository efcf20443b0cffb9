import type { ComponentProps } from 'react';
import './styles/button.css';

export type ButtonProps = ComponentProps<'button'> & {
  readonly primary?: boolean;
  readonly quiet?: boolean;
  readonly small?: boolean;
  /** Icon only: needs `aria-label`, which the tooltip shows. */
  readonly icon?: boolean;
};

/** With `aria-disabled`, a click does nothing; unlike with `disabled`, the button keeps the focus. */
export function Button({ primary, quiet, small, icon, className, onClick, ...attributes }: ButtonProps) {
  const classes = [
    'button',
    primary === true && 'button--primary',
    quiet === true && 'button--quiet',
    small === true && 'button--small',
    icon === true && 'button--icon',
    className,
  ];
  return (
    <button
      type="button"
      {...attributes}
      className={classes.filter(Boolean).join(' ')}
      onClick={attributes['aria-disabled'] === true ? undefined : onClick}
    />
  );
}

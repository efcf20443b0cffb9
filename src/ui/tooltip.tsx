import { useEffect, useState } from 'react';
import './tooltip.css';

const HOVER_MS = 400;
const LONG_PRESS_MS = 500;
const AFTER_PRESS_MS = 1500;
const MARGIN = 8;

/** The name of the icon button under the pointer, with the focus, or under a finger that stays. Screen readers have it already. */
export function Tooltip() {
  const button = useIconButton();
  return (
    button !== null && (
      <div
        ref={(tooltip) => void (tooltip && placeAt(button, tooltip))}
        className="tooltip small no-print"
        aria-hidden="true"
      >
        {button.getAttribute('aria-label') ?? button.textContent}
      </div>
    )
  );
}

/** Above the button, or below it at the top of the window. */
function placeAt(
  button: HTMLElement,
  { offsetWidth: width, offsetHeight: height, style }: HTMLElement,
): void {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const x = Math.min((left + right - width) / 2, document.documentElement.clientWidth - width - MARGIN);
  const y = top - height - MARGIN / 2;
  style.left = `${Math.max(MARGIN, x)}px`;
  style.top = `${y < MARGIN ? bottom + MARGIN / 2 : y}px`;
}

function useIconButton(): HTMLElement | null {
  const [button, setButton] = useState<HTMLElement | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (next: HTMLElement | null, afterMs: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setButton(next), afterMs);
    };
    const hide = (): void => show(null, 0);
    const listening = new AbortController();
    const on = (types: string, listener: (event: Event) => void): void => {
      for (const type of types.split(' '))
        addEventListener(type, listener, { capture: true, signal: listening.signal });
    };
    on('pointerover', (event) => isTouch(event) || show(toIconButton(event.target), HOVER_MS));
    on('pointerdown', (event) => (isTouch(event) ? show(toIconButton(event.target), LONG_PRESS_MS) : hide()));
    on('pointerup pointercancel', (event) => isTouch(event) && show(null, AFTER_PRESS_MS));
    on('focusin', ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) show(toIconButton(target), 0);
    });
    on('focusout keydown scroll', hide);
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);
  return button;
}

const isTouch = (event: Event): boolean => event instanceof PointerEvent && event.pointerType === 'touch';

/** null: something else, or a button with words or a description. */
function toIconButton(target: EventTarget | null): HTMLElement | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('.button, .app-bar__brand') : null;
  return button !== null && button.title === '' && button.offsetWidth <= button.offsetHeight + MARGIN
    ? button
    : null;
}

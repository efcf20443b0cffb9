// What colours a cell of the table has.
import type { Locator } from '@playwright/test';

/** As `rgb(…)`. */
interface Colours {
  readonly edge: string;
  readonly edgeWidth: string;
  readonly background: string;
  readonly surface: string;
  readonly accent: string;
}

export const coloursOf = (cell: Locator): Promise<Colours> =>
  cell.evaluate((element) => {
    const probe = element.ownerDocument.createElement('i');
    const resolved = (colour: string): string => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    element.append(probe);
    const style = getComputedStyle(element);
    const transparent = 'rgba(0, 0, 0, 0)';
    const surface = getComputedStyle(element.closest('table') ?? element).backgroundColor;
    const colours = {
      edge: style.borderInlineStartColor,
      edgeWidth: style.borderInlineStartWidth,
      background: style.backgroundColor === transparent ? surface : style.backgroundColor,
      surface,
      accent: resolved('var(--accent)'),
    };
    probe.remove();
    return colours;
  });

/** WCAG 2, 1.4.11. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((text) => {
    const value = Number(text) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

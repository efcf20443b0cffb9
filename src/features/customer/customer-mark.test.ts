import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CUSTOMER_HUES, customerHue } from './customer-mark.tsx';
import { makeUserId } from '#src/features/customer/testing/customers.ts';

type Pair = readonly [light: string, dark: string];

function pairs(file: string, pattern: RegExp): ReadonlyMap<string, Pair> {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8');
  return new Map(
    [...css.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [name, [light, dark] as const]),
  );
}

const tokens = pairs('../../ui/styles/tokens.css', /(--[a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
const hues = pairs('../../ui/styles/tokens.css', /--hue-(\d): light-dark\((#\w{6}), (#\w{6})\)/g);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const at = (pair: Pair | undefined, theme: 0 | 1): string => pair?.[theme] ?? '';

describe('the colours of customers', () => {
  it('are as many as there are marks, all different', () => {
    expect([...hues.keys()]).toEqual(Array.from({ length: CUSTOMER_HUES }, (_, hue) => String(hue)));
    for (const theme of [0, 1] as const) {
      expect(new Set([...hues.values()].map((pair) => at(pair, theme))).size).toBe(CUSTOMER_HUES);
    }
  });

  it.each([
    ['light', 0],
    ['dark', 1],
  ] as const)('can be read and seen in the %s theme', (_title, theme) => {
    for (const pair of hues.values()) {
      const color = at(pair, theme);
      expect(contrast(color, at(tokens.get('--on-accent'), theme))).toBeGreaterThanOrEqual(4.5);
      for (const behind of ['--surface', '--page', '--accent-soft']) {
        expect(contrast(color, at(tokens.get(behind), theme))).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

it('a colour stays what it is: agents know their customers by it', () => {
  const ids = [200101, 200201, 200501, 299901, 6_145_241_079];
  expect(ids.map((id) => customerHue(makeUserId(id)))).toEqual([4, 2, 7, 7, 3]);
});

it.each([
  ['in a row', 1],
  ['a hundred apart', 100],
  ['256 apart', 256],
])('ids %s are scattered over all colours, and no other', (_title, step) => {
  const counts = Array.from({ length: CUSTOMER_HUES }, () => 0);
  for (let id = 200_101; id < 200_101 + 300 * step; id += step) {
    const hue = customerHue(makeUserId(id));
    counts[hue] = (counts[hue] ?? 0) + 1;
  }
  expect(counts).toHaveLength(CUSTOMER_HUES);
  expect(Math.min(...counts)).toBeGreaterThan(300 / CUSTOMER_HUES / 3);
});

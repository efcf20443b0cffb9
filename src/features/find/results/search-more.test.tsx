// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import type { Limit } from '#src/api/wire/metadata.ts';
import { searchOf } from '#src/features/find/search/testing/search-before-api.ts';
import { createApiUsage } from '#src/session/stores/api-usage.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { SearchMore } from './search-more.tsx';

const services = vi.hoisted(() => ({ usage: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => services,
}));

const unknown: Limit = { limit: null, remaining: null, reset: null };

it('searches on only while the minute has points', async () => {
  const usage = createApiUsage();
  services.usage = usage;
  const left = (remaining: number): void =>
    usage.record({
      limits: { day: unknown, hour: unknown, minute: { limit: 200, remaining, reset: 60 } },
      deprecated: null,
      totalItems: null,
    });
  left(0);
  const { actions, results } = searchOf({});
  await actions.run();
  const press = () => vi.fn<() => Promise<void>>();
  const pressed = { further: press(), earlier: press() };
  const year = { before: null, start: press(), stop: press() };
  const { container } = renderInEnglish(<SearchMore results={results()} actions={pressed} year={year} />);
  const buttons = [...container.querySelectorAll('button')];
  const pressAll = (): void => act(() => buttons.forEach((button) => button.click()));
  const isDisabled = (): unknown[] => buttons.map((button) => button.ariaDisabled);

  pressAll();
  expect(isDisabled()).toEqual(['true', 'true']);
  expect(pressed.earlier).not.toHaveBeenCalled();
  expect(year.start).not.toHaveBeenCalled();

  act(() => left(3));
  pressAll();
  expect(isDisabled()).toEqual(['false', 'false']);
  expect(pressed.earlier).toHaveBeenCalledOnce();
  expect(year.start).toHaveBeenCalledOnce();
});

import { act } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parsePersonAddress } from '#src/domain/paths.ts';
import { renderHook, type Wrapper } from '#src/ui/testing/render.tsx';
import { usePersonView } from './use-person-view.ts';

type Change = ReturnType<typeof usePersonView>[1];

const wrapper: Wrapper = ({ children }) => <BrowserRouter useTransitions={false}>{children}</BrowserRouter>;

/** The hook on the page of a person, with a view in its URL. */
function openView(view: string) {
  history.replaceState(null, '', `/persons/7000000005${view}`);
  const address = parsePersonAddress('7000000005', new URLSearchParams(location.search)) ?? expect.fail();
  const { latest } = renderHook(() => usePersonView(address), {}, wrapper);
  return {
    view: () => latest()[0],
    change: (...how: Parameters<Change>) => act(async () => latest()[1](...how)),
  };
}

/** As Back, Forward and an edited address bar do. */
const goTo = (path: string): Promise<void> =>
  act(async () => {
    history.replaceState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  });

const pause = (): Promise<void> => act(async () => void vi.advanceTimersByTime(1000));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('usePersonView changes one part of the view in the URL and replaces the history entry', async () => {
  const { view, change } = openView('?sort=name#q=анна');
  expect(view()).toMatchObject({ q: 'анна', sort: 'name' });
  const { length } = history;
  for (const sort of ['company', '-company'] as const) await change({ sort });
  expect(view()).toMatchObject({ q: 'анна', sort: '-company' });
  expect(location.search).toBe('?sort=-company');
  expect(decodeURIComponent(location.hash)).toBe('#q=анна');
  expect(history.length).toBe(length);
});

it.each([
  ['?sort=name', 1],
  ['?embed=1&sort=name', 0],
])('usePersonView with a step on the page %s adds %d history entries', async (query, added) => {
  const { view, change } = openView(query);
  const { length } = history;
  await change({ tab: 'history' }, 'step');
  expect(view()).toMatchObject({ sort: 'name', tab: 'history' });
  expect(location.search).toContain('tab=history');
  expect(history.length).toBe(length + added);
});

it('usePersonView shows a typed filter at once and writes it to the URL after a pause', async () => {
  const { view, change } = openView('');
  await change({ q: 'а' });
  await change({ q: 'анна' });
  expect(view().q).toBe('анна');
  expect(location.hash).toBe('');
  await pause();
  expect(decodeURIComponent(location.hash)).toBe('#q=анна');
});

it('usePersonView cuts a filter longer than 200 characters', async () => {
  const { view, change } = openView('');
  await change({ q: 'я'.repeat(300) });
  expect(view().q).toHaveLength(200);
});

it('usePersonView writes a typed filter when the field is left', async () => {
  const { change } = openView('');
  const { length } = history;
  await change({ q: 'вера' });
  await act(async () => void document.body.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  expect(decodeURIComponent(location.hash)).toBe('#q=вера');
  expect(history.length).toBe(length);
});

it('usePersonView writes a typed filter with the next change', async () => {
  const { change } = openView('');
  await change({ q: 'анна' });
  await change({ sort: 'name' });
  expect(location.search + decodeURIComponent(location.hash)).toBe('?sort=name#q=анна');
});

it('usePersonView writes no typed filter to another history entry', async () => {
  const { view, change } = openView('');
  await change({ q: 'иван' });
  await goTo('/persons/7000000005?sort=company#q=вера');
  await pause();
  expect(view()).toMatchObject({ q: 'вера', sort: 'company' });
  expect(location.search + decodeURIComponent(location.hash)).toBe('?sort=company#q=вера');
});

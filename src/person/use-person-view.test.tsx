import { act } from '@testing-library/react';
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

const pause = (): Promise<void> => act(async () => void vi.advanceTimersByTime(1000));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it.each<[string, Parameters<Change>, string, number]>([
  ['?sort=name#q=анна', [{ sort: '-company' }], '?sort=-company#q=анна', 0],
  ['?sort=name', [{ tab: 'history' }, 'step'], '?tab=history&sort=name', 1],
  ['?embed=1&sort=name', [{ tab: 'history' }, 'step'], '?tab=history&sort=name&embed=1', 0],
])('usePersonView on %s after %j leads to %s and adds %d history entries', async (from, how, to, added) => {
  const { view, change } = openView(from);
  const { length } = history;
  await change(...how);
  expect(view()).toMatchObject(how[0]);
  expect(location.search + decodeURIComponent(location.hash)).toBe(to);
  expect(history.length).toBe(length + added);
});

it.each<[string, (change: ReturnType<typeof openView>['change']) => Promise<void>, string]>([
  ['after a pause', pause, ''],
  [
    'when the field is left',
    () => act(async () => void document.body.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))),
    '',
  ],
  ['with the next change', (change) => change({ sort: 'name' }), '?sort=name'],
])(
  'usePersonView shows 200 typed characters at once and writes them to the URL %s',
  async (_when, write, search) => {
    const { view, change } = openView('');
    const { length } = history;
    await change({ q: 'а' });
    await change({ q: 'я'.repeat(300) });
    const q = 'я'.repeat(200);
    expect(view().q).toBe(q);
    expect(location.hash).toBe('');
    await write(change);
    expect(location.search + decodeURIComponent(location.hash)).toBe(`${search}#q=${q}`);
    expect(history.length).toBe(length);
  },
);

it('usePersonView writes no typed filter to another history entry', async () => {
  const { view, change } = openView('');
  await change({ q: 'иван' });
  // As Back, Forward and an edited address bar do.
  history.replaceState(null, '', '?sort=company#q=вера');
  await act(async () => void dispatchEvent(new PopStateEvent('popstate')));
  await pause();
  expect(view()).toMatchObject({ q: 'вера', sort: 'company' });
  expect(location.search + decodeURIComponent(location.hash)).toBe('?sort=company#q=вера');
});

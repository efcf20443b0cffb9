// @vitest-environment jsdom
import { act } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { parsePersonAddress, type PersonView } from '#src/lib/paths.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { usePersonView } from './use-person-view.ts';

type Change = ReturnType<typeof usePersonView>[1];

/** The hook on the page of a person, with a view in its URL. */
function openView(view: string) {
  history.replaceState(null, '', `/persons/7000000005${view}`);
  const address = parsePersonAddress('7000000005', new URLSearchParams(location.search));
  if (address === null) throw new Error('There is no such person.');
  const seen: { view: PersonView | null; change: Change } = { view: null, change: () => {} };
  const Screen = () => {
    const [present, change] = usePersonView(address);
    Object.assign(seen, { view: present, change });
    return null;
  };
  renderInEnglish(
    <BrowserRouter useTransitions={false}>
      <Screen />
    </BrowserRouter>,
  );
  return {
    view: () => seen.view,
    change: (...how: Parameters<Change>) => act(async () => seen.change(...how)),
  };
}

/** What Back, Forward and an edited address bar come to. */
const goTo = (path: string): Promise<void> =>
  act(async () => {
    history.replaceState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  });

afterEach(() => void vi.useRealTimers());

it('reads the view out of the URL', async () => {
  const { view } = openView('?sort=name&with=phone#q=анна');
  expect(view()).toMatchObject({ q: 'анна', sort: 'name', contactFilter: 'phones' });
});

it('a change keeps the rest of the view and replaces the history entry', async () => {
  const { view, change } = openView('?sort=name#q=анна');
  const { length } = history;
  await change({ contactFilter: 'emails' });
  expect(view()).toMatchObject({ q: 'анна', sort: 'name', contactFilter: 'emails' });
  expect(location.search).toContain('sort=name');
  expect(location.search).toContain('with=email');
  expect(decodeURIComponent(location.hash)).toBe('#q=анна');
  expect(history.length).toBe(length);
});

it('a step is an entry of its own, but not in a frame of another product', async () => {
  for (const [query, added] of [
    ['?sort=name', 1],
    ['?embed=1&sort=name', 0],
  ] as const) {
    const { view, change } = openView(query);
    const { length } = history;
    await change({ contactFilter: 'emails' }, 'step');
    expect(view()).toMatchObject({ sort: 'name', contactFilter: 'emails' });
    expect(location.search).toContain('with=email');
    expect(history.length).toBe(length + added);
    await change({ q: 'анна' });
    await vi.waitFor(() => expect(decodeURIComponent(location.hash)).toBe('#q=анна'));
    expect(history.length).toBe(length + added);
  }
});

it('a step that the browser ignores is made up for by replacing the entry', async () => {
  const { view, change } = openView('');
  const push = vi.spyOn(history, 'pushState').mockImplementation(() => {});
  await change({ contactFilter: 'emails' }, 'step');
  expect(push).toHaveBeenCalled();
  push.mockRestore();
  expect(view()?.contactFilter).toBe('emails');
  expect(location.search).toBe('?with=email');
});

it('what is typed shows at once; the history entry follows after a pause', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { view, change } = openView('');
  await change({ q: 'а' });
  await change({ q: 'анна' });
  expect(view()?.q).toBe('анна');
  expect(decodeURIComponent(location.hash)).toBe('#q=а');
  await act(async () => void vi.advanceTimersByTime(1000));
  expect(decodeURIComponent(location.hash)).toBe('#q=анна');
});

it('follows Back, Forward and an edited address', async () => {
  const { view } = openView('#q=анна');
  await goTo('/persons/7000000005?sort=company#q=иван');
  expect(view()).toMatchObject({ q: 'иван', sort: 'company' });
});

it('cuts a filter that is longer than anybody types', async () => {
  const { view, change } = openView('');
  await change({ q: 'я'.repeat(300) });
  expect(view()?.q).toHaveLength(200);
});

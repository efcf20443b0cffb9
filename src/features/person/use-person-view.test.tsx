// @vitest-environment jsdom
import { act } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { parsePersonAddress, type PersonView } from '#src/lib/paths.ts';
import { Link } from '#src/ui/embedded.tsx';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { usePersonView } from './use-person-view.ts';

type Change = ReturnType<typeof usePersonView>[1];
type Opened = ReturnType<typeof openView>;

/** The hook on the page of a person, with a view in its URL. */
function openView(view: string) {
  history.replaceState(null, '', `/persons/7000000005${view}`);
  const address = parsePersonAddress('7000000005', new URLSearchParams(location.search));
  if (address === null) throw new Error('There is no such person.');
  const seen: { view: PersonView | null; change: Change } = { view: null, change: () => {} };
  const Screen = () => {
    const [present, change] = usePersonView(address);
    Object.assign(seen, { view: present, change });
    return (
      <>
        <Link to="/persons/7000000006" />
        <textarea />
        <input />
      </>
    );
  };
  const { container } = renderInEnglish(
    <BrowserRouter useTransitions={false}>
      <Screen />
    </BrowserRouter>,
  );
  // Where the filter is typed.
  container.querySelector('textarea')?.focus();
  return {
    container,
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

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

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

it('what was typed and taken back at once is not written later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { change } = openView('');
  await change({ q: 'a' });
  await change({ q: 'ab' });
  await change({ q: 'a' });
  await act(async () => void vi.advanceTimersByTime(1000));
  expect(location.hash).toBe('#q=a');
});

it.each([
  ['a step', ({ change }: Opened) => change({ contactFilter: 'emails' }, 'step')],
  ['a link', ({ container }: Opened) => act(async () => container.querySelector('a')?.click())],
  ['another field', ({ container }: Opened) => act(async () => container.querySelector('input')?.focus())],
])('what is typed is in its entry before %s leads away', async (_, leave) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opened = openView('');
  await opened.change({ q: 'a' });
  await opened.change({ q: 'ab' });
  expect(location.hash).toBe('#q=a');
  const push = vi.spyOn(history, 'pushState');
  await leave(opened);
  if (push.mock.calls.length > 0) {
    await act(async () => void vi.advanceTimersByTime(1000));
    vi.useRealTimers();
    const isBack = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await act(async () => void (await isBack));
  }
  expect(location.hash).toBe('#q=ab');
  expect(opened.view()).toMatchObject({ q: 'ab', contactFilter: null });
});

it('what is typed is not written to an entry that is not drawn yet', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { change } = openView('');
  await change({ q: 'a' });
  await change({ q: 'ab' });
  history.pushState({ key: 'another' }, '', '/');
  await act(async () => void vi.advanceTimersByTime(1000));
  expect(location.pathname).toBe('/');
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

it('what is pressed is in the URL at once, however fast: a reload must not lose it', async () => {
  const { change } = openView('');
  for (const sort of ['company', '-company', 'name'] as const) await change({ sort });
  expect(location.search).toBe('?sort=name');
});

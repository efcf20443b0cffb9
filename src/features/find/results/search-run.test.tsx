// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, StrictMode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { parsePersonId, parseUserId, type UserId } from '#src/lib/ids.ts';
import { useObserved } from '#src/session/services.tsx';
import { renderInEnglish, turn, until } from '#src/ui/testing/render.tsx';
import { entryOf } from '#src/features/find/search-of-entry.tsx';
import { held, refused, rows, searchOf } from '#src/features/find/search/testing/search-before-api.ts';
import { failedSteps } from '#src/features/find/search/selectors.ts';
import { newSearch } from '#src/session/stores/search-state.ts';
import { SearchRun, type RunningSearch } from './search-run.tsx';

type Opened = ReturnType<typeof searchOf>;

const signedIn = vi.hoisted(() => ({ services: {}, caller: {} }));
/** The line above the person who opens. */
const line = vi.hoisted(() => ({ loaded: Promise.resolve() }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => signedIn.services,
  useCaller: () => signedIn.caller,
}));
vi.mock('./found-by.tsx', () => ({ preloadFoundBy: () => line.loaded }));

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

const userId = parseUserId('200101');

/** The page of a search, which is opened by the returned function. */
function pageOf(
  { searches, search, caller, queryClient }: Opened,
  onDrawn: (run: RunningSearch) => void = () => {},
) {
  signedIn.services = { searches, usage: { pointsLeft: () => null } };
  signedIn.caller = caller;
  const view = (run: RunningSearch): null => {
    onDrawn(run);
    return null;
  };
  function Page({ customer = null }: { customer?: UserId | null }) {
    const shown = useObserved(searches).searches.find(({ id }) => id === search.id);
    return (
      shown && (
        <SearchRun search={shown} userId={customer}>
          {view}
        </SearchRun>
      )
    );
  }
  const { rerender } = renderInEnglish(null);
  const show = (page: React.ReactNode, state: object = entryOf(search)): void =>
    rerender(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <MemoryRouter initialEntries={[{ pathname: '/', state }]}>
            <Routes>
              <Route path="/" element={page} />
              <Route path="*" element={null} />
            </Routes>
          </MemoryRouter>
        </QueryClientProvider>
      </StrictMode>,
    );
  return {
    open: () => show(<Page />),
    openFor: () => show(<Page customer={userId} />),
    /** By “Also search …” on the page of a person. */
    openFurther: () => show(<Page />, { ...entryOf(search), isFurther: true }),
    close: () => show(null),
  };
}

it('the page of a search begins it, once', async () => {
  const opened = searchOf({});
  pageOf(opened).open();
  await until(() => opened.results().points === 3);
  expect(opened.methods()).toEqual(['calls_report', 'offline_messages_report', 'chats_report']);
});

it('a search that is opened again is the last one, and no link’s follows it', async () => {
  const opened = searchOf({});
  await opened.actions.run();
  const { searches, search } = opened;
  searches.openLink('#name=Anna');
  searches.beginLink(newSearch(search.criteria));
  pageOf(opened).open();
  expect(searches.getState().searches.map(({ id }) => id)).toEqual([expect.any(String), search.id]);
  expect(searches.getState().link).toBeNull();
  expect(opened.methods()).toHaveLength(3);
});

it('a search that was left while it ran begins nothing when it is opened again', async () => {
  const { promise, answer } = held();
  const opened = searchOf({ 'get.calls_report': () => promise });
  const page = pageOf(opened);
  page.open();
  await until(() => opened.methods().length === 1);
  page.close();
  answer([]);
  await until(() => opened.results().running === null);
  page.open();
  await turn();
  expect(opened.methods()).toEqual(['calls_report']);

  // As the page around a frame does, also while it is on the screen.
  act(() => opened.searches.update(opened.search.id, { wasOpened: false }));
  await until(() => opened.methods().length === 3);
});

it('a press on another page searches further, once', async () => {
  const opened = searchOf({
    'get.calls_report': rows([{ person_id: 5 }]),
    'get.offline_messages_report': rows([{ person_id: 6 }]),
  });
  await opened.actions.run();
  const page = pageOf(opened);
  page.openFurther();
  await until(() => opened.methods().length === 2);
  page.close();
  page.open();
  await turn();
  expect(opened.methods()).toEqual(['calls_report', 'offline_messages_report']);
});

it('what is asked for while a step is taken begins when that has ended', async () => {
  let isBroken = true;
  const { promise, answer } = held();
  const opened = searchOf({
    'get.calls_report': () => (isBroken ? refused('forbidden') : promise),
    'get.offline_messages_report': rows([{ person_id: 5 }]),
  });
  await opened.actions.run();
  opened.searches.update(opened.search.id, { wasOpened: true });
  expect(opened.methods()).toEqual(['calls_report', 'offline_messages_report']);

  // On the page of the person: a retry, and “Search further” at once.
  isBroken = false;
  const retried = opened.actions.retry([{ report: 'call', window: 0 }]);
  await vi.waitFor(() => expect(opened.methods()).toHaveLength(3));
  opened.actions.leave();
  pageOf(opened).openFurther();
  await turn();
  expect(opened.methods()).toHaveLength(3);
  await act(async () => {
    answer([{ person_id: 5 }]);
    await retried;
  });
  await until(() => opened.methods().includes('chats_report'));
  await until(() => opened.results().points === 3);
});

it('the one person found opens once the line above them can be drawn, which would move the cards later', async () => {
  let load = (): void => {};
  line.loaded = new Promise((resolve) => (load = resolve));
  onTestFinished(() => void (line.loaded = Promise.resolve()));
  const opened = searchOf({ 'get.calls_report': rows([{ person_id: 5 }]) });
  const onDrawn = vi.fn<(run: RunningSearch) => void>();
  pageOf(opened, onDrawn).open();
  await until(() => onDrawn.mock.lastCall?.[0].results.points === 1);
  await turn();
  expect(opened.state().wasOpened).toBe(false);
  load();
  await until(() => opened.state().wasOpened);
});

/** What is drawn of a query is drawn in a task of its own. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

it('a page that retries two reports opens the one person only when both have been fetched', async () => {
  let isBroken = true;
  let wasOpenedBetween = false;
  const opened = searchOf({
    'get.calls_report': async () => {
      await drawn();
      return isBroken ? refused('forbidden') : rows([{ person_id: 5 }]);
    },
    'get.offline_messages_report': async () => {
      await drawn();
      wasOpenedBetween = opened.state().wasOpened;
      return isBroken ? refused('forbidden') : rows([]);
    },
  });
  const running: unknown[] = [];
  let actions: RunningSearch['actions'] | undefined;
  pageOf(opened, (run) => {
    actions = run.actions;
    running.push(run.results.running?.report ?? null);
  }).open();
  await until(() => opened.methods().length === 3 && opened.results().running === null);
  isBroken = false;
  running.length = 0;
  // `act` would hold back what React draws between the two reports.
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await actions?.retry(failedSteps(opened.results()));
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  expect(opened.methods().slice(3)).toEqual(['calls_report', 'offline_messages_report', 'person_visitors']);
  const changes = running.filter((each, index) => each !== running[index - 1]);
  expect(changes).toEqual(['call', 'request']);
  expect(wasOpenedBetween).toBe(false);
  await until(() => opened.state().wasOpened);
});

it('for another customer the same is searched for, with what the digits may be instead', () => {
  const opened = searchOf({});
  const id = parsePersonId('9165551234') ?? expect.fail();
  const otherReadings = [{ kind: 'person', id }] as const;
  const criteria = { ...opened.search.criteria, otherReadings };
  opened.searches.keep({ ...opened.search, criteria });
  pageOf(opened).openFor();
  const { term } = criteria;
  expect(opened.searches.getState().searches.at(-1)?.criteria).toMatchObject({ term, userId, otherReadings });
});

import { act, fireEvent, screen } from '@testing-library/react';
import { useLocation, useNavigate } from 'react-router-dom';
import { expect, it } from 'vitest';
import { CustomerContext } from '#src/ui/customer-context.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { createRecentPeople } from '#src/session/recent-people.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { turn, until } from '#src/ui/testing/render.tsx';
import { SearchField } from './search-field.tsx';
import { searchFor } from './testing/open-search.tsx';

const search = { ...searchFor({ kind: 'name', text: 'Клара' }), text: 'Клара' };

/** The field of the app bar, above the page of person 3; person 5 was found by a search. Its parser cannot load before the test awaits something. */
function openField() {
  const recent = createRecentPeople(blockedStorage());
  recent.resetForSignIn('s');
  for (const [person, user] of [
    [1, 7],
    [2, 8],
    [3, 7],
  ] as const)
    recent.visit({ ...toPersonKey(person, user), name: 'Анна Каренина' });
  const { userId } = toPersonKey(1, 7);
  const current = userId && { userId, name: null, label: '' };
  const paths: string[] = [];
  let goTo: (path: string) => unknown = expect.fail;
  function Page() {
    const { key, pathname } = useLocation();
    goTo = useNavigate();
    paths.push(`${key} ${pathname}`);
    return <SearchField variant="bar" search={pathname === '/persons/5' ? search : null} />;
  }
  renderSignedIn(
    <CustomerContext value={{ isPartner: true, current, choice: null, setChoice: null }}>
      <Page />
    </CustomerContext>,
    { recent, path: '/persons/3' },
  );
  const input = screen.getByRole<HTMLInputElement>('combobox');
  act(() => input.focus());
  return {
    options: () => screen.queryAllByRole('option').map(({ lastElementChild: value }) => value?.textContent),
    isListed: () => input.getAttribute('aria-expanded') === 'true',
    /** Each page that was opened, once. */
    pages: () => [...new Set(paths)].map((path) => path.split(' ')[1]),
    goTo: (path: string) => act(() => void goTo(path)),
    text: () => input.value,
    type: (value: string) => fireEvent.input(input, { target: { value } }),
    pressEnter: () => act(() => input.form?.requestSubmit()),
  };
}

it('empty search field lists the customer’s recent people except the open one', async () => {
  const { options } = openField();
  await until(() => options().length > 0);
  expect(options()).toEqual(['Анна Каренина 1']);
});

it('search field opens what was typed before the parser loaded, once for two presses', async () => {
  const { isListed, pages, type, pressEnter } = openField();
  type('612345');
  pressEnter();
  pressEnter();
  expect(isListed()).toBe(false);
  expect(pages()).toEqual(['/persons/3']);
  await until(() => pages().length > 1);
  expect(pages()).toEqual(['/persons/3', '/persons/612345']);
});

it('search field shows the search of the page, unless the agent has typed', async () => {
  const { goTo, pages, text, type } = openField();
  goTo('/persons/5');
  await until(() => text() === 'Клара');
  goTo('/persons/3');
  await until(() => text() === '');
  type('Петр');
  goTo('/persons/5');
  await turn();
  expect([pages().at(-1), text()]).toEqual(['/persons/5', 'Петр']);
});

it.each<[string, (field: ReturnType<typeof openField>) => void, readonly string[]]>([
  ['page', ({ goTo }) => goTo('/persons/4'), ['/persons/3', '/persons/4']],
  ['text', ({ type }) => type('6123456'), ['/persons/3']],
])('Enter is dropped if the %s changes before the parser loads', async (_what, change, pages) => {
  const field = openField();
  field.type('612345');
  field.pressEnter();
  change(field);
  await until(field.isListed);
  await turn();
  expect(field.pages()).toEqual(pages);
});

// @vitest-environment jsdom
import { act } from 'react';
import { expect, it } from 'vitest';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { FilterBar } from './filter-bar.tsx';

it.each([
  ['Show', 'All', { contactFilter: null }],
  ['Show', 'With phone', { contactFilter: 'phones' }],
  ['Show', 'With e-mail', { contactFilter: 'emails' }],
  ['Show', 'With comment', { contactFilter: 'commentary' }],
  ['Order', 'Original order', { sort: 'given' }],
  ['Order', 'By name', { sort: 'name' }],
  ['Order', 'By company', { sort: 'company' }],
  ['Order', 'By number of contacts', { sort: 'contacts' }],
])('%s: %s', (name, text, chosen) => {
  const changes: object[] = [];
  const view = { q: '', sort: 'id', contactFilter: null } as const;
  const { container } = renderInEnglish(
    <FilterBar view={view} count="" onChange={(change) => changes.push(change)} />,
  );
  const choice = container.querySelector<HTMLSelectElement>(`[aria-label="${name}"]`) ?? expect.fail();
  const option = [...choice.options].find((each) => each.text === text) ?? expect.fail(`no ${text}`);
  act(() => {
    choice.value = option.value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(changes).toEqual([chosen]);
});

import { expect, it, vi } from 'vitest';
import { answerTo, callerBefore, listResult } from '#src/api/testing/fake-fetch.ts';
import { plainSpaces } from '#src/domain/plain-text.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { searchFor } from '#src/search/testing/open-search.tsx';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { until } from '#src/ui/testing/render.tsx';
import { FindScreen } from './results.tsx';

/** The results of a search on a page. `said`: by method, a result or a whole response; others are empty. */
function openResults(
  said: Readonly<Record<string, object>>,
  kind: SearchTerm['kind'] = 'phone',
  text = '79165553100',
) {
  vi.stubGlobal('navigator', { onLine: true });
  const { caller } = callerBefore((call) => {
    const response = said[call.method] ?? listResult([]);
    return response instanceof Response ? response : answerTo(call, response);
  });
  const { queryAllByRole, queryAllByText } = renderSignedIn(
    <FindScreen search={searchFor({ kind, text })} userId={null} />,
    {
      api: caller.api,
    },
  );
  const texts = () =>
    queryAllByRole('listitem').map(({ textContent }) => textContent?.replaceAll(/\s/g, ' '));
  return { queryAllByRole, queryAllByText, texts };
}

const line = '1 call with this number, no person linked';

it.each([
  ['https://vokzal.example/%D1%82%D1%83%D1%80?q=1#a', 'vokzal.example/тур', true],
  ['javascript:alert(1)', '', false],
  ['https://anna:secret@vokzal.example/', '', false],
  [`https://vokzal.example/${'a'.repeat(2000)}`, '', false],
  [`${location.origin}/persons/7000000005`, `${location.host}/persons/7000000005`, false],
])('the page %s of a call of nobody is “%s”, a link: %s', async (page, text, isLink) => {
  const row = { communication_page_url: page, visitor_city: 'Тула' };
  const { queryAllByRole, texts } = openResults({ 'get.calls_report': listResult([row]) });
  await until(() => texts().length === 1);
  expect(texts()).toEqual([`${line}${text}Тула`]);
  const links = queryAllByRole('link', { name: text || 'none' });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(isLink ? [page] : []);
  expect(links.every((link) => link.getAttribute('rel') === 'noopener noreferrer')).toBe(true);
});

it('the line of nobody is about the newest call', async () => {
  const calls = ['2026-11-20 10:00:00', '2026-11-23 11:00:00'].map((start_time) => ({ start_time }));
  const { texts } = openResults({ 'get.calls_report': listResult(calls) });
  await until(() => texts().length === 1);
  expect(texts()).toEqual([expect.stringMatching(/^2 calls .* linked23 November.*11:00$/)]);
});

/** Two calls, a request and five chats of nobody. */
const ofNobody = {
  'get.contacts': listResult([{ id: 7 }]),
  'get.calls_report': listResult([{}, {}]),
  'get.offline_messages_report': listResult([{}]),
  'get.chats_report': listResult([{}, {}, {}, {}, {}]),
};

it.each([
  ['phone', '79165553100', ['2 calls', '1 request', '5 chats'], 'number'],
  ['email', 'a@b.example', ['2 calls', '1 request'], 'e-mail'],
  ['name', 'Анна', ['2 calls', '1 request'], 'name'],
] as const)('results of nobody for %s %s', async (kind, text, counts, what) => {
  const { texts } = openResults(ofNobody, kind, text);
  await until(() => texts().length === counts.length);
  expect(texts()).toEqual(counts.map((count) => `${count} with this ${what}, no person linked`));
});

it('reports that fail for one reason have one notice', async () => {
  const { queryAllByText } = openResults({
    'get.offline_messages_report': new Response('', { status: 404 }),
    'get.chats_report': new Response('', { status: 410 }),
  });
  const notices = () => queryAllByText(/^Not searched: /).map(({ textContent }) => textContent);
  await until(() => notices().join().includes('chats'));
  expect(notices()).toEqual(['Not searched: requests, chats']);
});

it('results of nobody in Russian', () => {
  const { results: t, history } = ru;
  const lines = [t.these.phone, t.these.email, t.these.name].map((what) =>
    plainSpaces(t.unlinked(history.kinds.call.count(2), what)),
  );
  const words = ['номером', 'e-mail', 'именем'];
  expect(lines).toEqual(words.map((what) => `2 звонка с этим ${what}, человек не определён`));
});

import { expect, it, vi } from 'vitest';
import { callerAnswered, listResult } from '#src/api/testing/fake-fetch.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import type { Language } from '#src/i18n/language.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { TextProvider } from '#src/i18n/text-context.tsx';
import { searchFor } from '#src/search/testing/open-search.tsx';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { until } from '#src/ui/testing/render.tsx';
import { FindScreen } from './results.tsx';

const dictionaries = { en, ru };

/** Two calls, a request and five chats of nobody. */
const answers: Readonly<Record<string, object>> = {
  'get.contacts': listResult([{ id: 7 }]),
  'get.calls_report': listResult([{}, {}]),
  'get.offline_messages_report': listResult([{}]),
  'get.chats_report': listResult([{}, {}, {}, {}, {}]),
};

const phone: SearchTerm = { kind: 'phone', text: '79165553100' };
const email: SearchTerm = { kind: 'email', text: 'a@b.example' };
const name: SearchTerm = { kind: 'name', text: 'Анна' };

/** The results of a search on a page. `said`: by method; other answers are empty. */
function openResults(said: Readonly<Record<string, object>>, term = phone, language: Language = 'en') {
  vi.stubGlobal('navigator', { onLine: true });
  const { caller } = callerAnswered(({ method }) => said[method] ?? listResult([]));
  const { queryAllByRole } = renderSignedIn(
    <TextProvider text={{ language, dictionary: dictionaries[language] }}>
      <FindScreen search={searchFor(term)} userId={null} />
    </TextProvider>,
    { api: caller.api },
  );
  const texts = () =>
    queryAllByRole('listitem').map(({ textContent }) => textContent?.replaceAll(/\s/g, ' '));
  return { queryAllByRole, texts };
}

const callsOfNobody = (...rows: readonly object[]) => openResults({ 'get.calls_report': listResult(rows) });

it('the line of nobody has the page and the city of the newest call', async () => {
  const [page, city] = ['communication_page_url', 'visitor_city'];
  const { queryAllByRole, texts } = callsOfNobody(
    { start_time: '2026-11-20 10:00:00', [page]: 'https://vokzal.example/', [city]: 'Тверь' },
    {
      start_time: '2026-11-23 10:00:00',
      [page]: 'https://vokzal.example/%D1%82%D1%83%D1%80?q=1#a',
      [city]: 'Тула',
    },
  );
  await until(() => texts().length === 1);
  expect(texts()).toEqual([expect.stringMatching(/10:00vokzal\.example\/турТула$/)]);
  const link = queryAllByRole('link', { name: 'vokzal.example/тур' })[0];
  expect(link?.getAttribute('href')).toBe('https://vokzal.example/%D1%82%D1%83%D1%80?q=1#a');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
});

it.each([
  ['javascript:alert(1)', ''],
  ['https://anna:secret@vokzal.example/', ''],
  [`https://vokzal.example/${'a'.repeat(2000)}`, ''],
  [`${location.origin}/persons/7000000005`, `${location.host}/persons/7000000005`],
])('the page %s of a call of nobody is no link', async (page, text) => {
  const { queryAllByRole, texts } = callsOfNobody({ communication_page_url: page });
  await until(() => texts().length === 1);
  expect(texts()).toEqual([`1 call with this number, no person linked${text}`]);
  expect(queryAllByRole('link', { name: /persons|vokzal/ })).toEqual([]);
});

it.each<[Language, SearchTerm, string, string]>([
  ['en', phone, '2 calls, 1 request, 5 chats', ' with this number, no person linked'],
  ['ru', phone, '2 звонка, 1 заявка, 5 чатов', ' с этим номером, человек не определён'],
  ['en', email, '2 calls, 1 request', ' with this e-mail, no person linked'],
  ['ru', email, '2 звонка, 1 заявка', ' с этим e-mail, человек не определён'],
  ['en', name, '2 calls, 1 request', ' with this name, no person linked'],
  ['ru', name, '2 звонка, 1 заявка', ' с этим именем, человек не определён'],
])('%s: results of nobody for %j', async (language, term, counts, words) => {
  const lines = counts.split(', ').map((count) => count + words);
  const { texts } = openResults(answers, term, language);
  await until(() => texts().length === lines.length);
  expect(texts()).toEqual(lines);
});

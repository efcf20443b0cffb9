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

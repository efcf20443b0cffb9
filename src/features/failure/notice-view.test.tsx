// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { exampleContext, exampleRefusal } from './testing/every-failure.ts';
import { failureDetails } from './notice/failure-details.ts';
import { failureNotice } from './notice/failure-notice.ts';
import { NoticeView } from './notice-view.tsx';

it('a refusal that nobody knows is told in the API’s own words, with the vendor’s link', () => {
  const message = 'The quota of imagination is exhausted';
  const extendedHelper = 'https://www.comagic.ru/support/api/imagination';
  const error = exampleRefusal({ mnemonic: 'quota_of_imagination_exhausted', message, extendedHelper });
  const notice = failureNotice(error, exampleContext, en);
  const { container } = renderInEnglish(
    <NoticeView notice={notice} details={failureDetails(error)} actions={null} />,
  );
  const quote = container.querySelector('q');
  expect(quote?.textContent).toBe(message);
  expect(quote?.getAttribute('dir')).toBe('auto');
  const link = container.querySelector('a');
  expect(link?.textContent).toBe(en.failures.helperLink);
  expect(link?.getAttribute('href')).toBe(extendedHelper);
  expect(link?.rel).toBe('noopener noreferrer');
});

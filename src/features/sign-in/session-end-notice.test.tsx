// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { rejectedTokenMnemonics, rejectedTokenOf } from '#src/api/api-error-checks.ts';
import { exampleRefusal } from '#src/features/failure/testing/every-failure.ts';
import { en } from '#src/i18n/en.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { SessionEndNotice } from './session-end-notice.tsx';

it.each(rejectedTokenMnemonics)('a key that ends by %s has its text, and the details of the call', (name) => {
  const { mnemonic, call } =
    rejectedTokenOf(exampleRefusal({ mnemonic: name, code: -32001 })) ?? expect.fail();
  const end = { mnemonic, call, kind: { type: 'key' }, remember: false, endedAt: call.at } as const;
  const { container } = renderInEnglish(<SessionEndNotice end={end} />);
  const { title, meaning, advice } = en.failures.notices[name];
  const texts = [...container.querySelectorAll('h2, p')].map(({ textContent }) => textContent);
  expect(texts).toEqual([title, meaning, advice]);
  expect([...container.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    'get.person_visitors',
    name,
    '-32001',
    '0123456789abcdef0123456789abcdef',
    '2026-11-25T11:05:00.000Z',
    '200',
    __APP_VERSION__,
  ]);
});

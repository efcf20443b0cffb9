// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { exampleCall, exampleRefusal } from '#src/api/testing/failures.ts';
import { en } from '#src/i18n/testing/en.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { FailurePanel, SessionEndNotice } from './failure-panel.tsx';

vi.mock('#src/session/services.tsx', () => ({ useServices: () => ({}) }));

it('line shows its note, and the notice in its details', () => {
  const error = exampleRefusal({ mnemonic: 'ip_not_whitelisted', params: { ip: '203.0.113.7' } });
  const line = { error, note: 'Couldn’t refresh', isLine: true };
  const { container } = renderInEnglish(<FailurePanel onTryAgain={() => {}} {...line} />);
  expect(container.querySelector('p')?.textContent).toBe('Couldn’t refresh');
  const buttons = [...container.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(buttons.slice(0, 2)).toEqual(['Try again', 'Details']);
  const details = container.querySelector('[hidden]');
  expect(details?.textContent).toContain(en.failures.notices.address.title);
  expect(details?.textContent).toContain('203.0.113.7');
});

it.each([
  ['key', en.failures.notices.token.title],
  ['session', en.failures.sessionEnded(en.formats.time(exampleCall.at))],
] as const)('notice of an ended %s has its text and the details of the call', (type, title) => {
  const mnemonic = 'access_token_expired';
  const kind = type === 'key' ? { type } : { type, login: 'anna' };
  const error = exampleRefusal({ mnemonic });
  const end = { error, kind, remember: false, endedAt: exampleCall.at };
  const { container } = renderInEnglish(<SessionEndNotice end={end} />);
  expect(container.querySelector('h2')?.textContent).toBe(title);
  const details = [...container.querySelectorAll('dd')].map(({ textContent }) => textContent);
  expect(details.slice(0, 2)).toEqual(['get.person_visitors', mnemonic]);
});

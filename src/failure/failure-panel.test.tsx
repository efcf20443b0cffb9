import { expect, it } from 'vitest';
import { exampleCall, exampleRefusal } from '#src/api/testing/failures.ts';
import { en } from '#src/i18n/testing/en.ts';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { FailurePanel, SessionEndNotice } from './failure-panel.tsx';

it('line shows its note, and the notice in its details', () => {
  const error = exampleRefusal({ mnemonic: 'ip_not_whitelisted', params: { ip: '203.0.113.7' } });
  const line = { error, note: 'Couldn’t refresh', isLine: true };
  const { getByText, getAllByRole } = renderSignedIn(<FailurePanel onTryAgain={() => {}} {...line} />);
  expect(getByText('Couldn’t refresh').closest('[hidden]')).toBeNull();
  const buttons = getAllByRole('button').map(({ textContent }) => textContent);
  expect(buttons.slice(0, 2)).toEqual(['Try again', 'Details']);
  for (const text of [en.failures.notices.ipNotAllowed.split('\n')[0] ?? '', '203.0.113.7'])
    expect(getByText(text).closest('[hidden]')).not.toBeNull();
});

const { invalidToken, expiredToken, blockedToken } = en.failures.notices;

it.each([
  ['key', 'access_token_invalid', invalidToken],
  ['key', 'access_token_expired', expiredToken.replace('\n', '')],
  ['key', 'access_token_blocked', blockedToken.replace('\n', '')],
  ['session', 'access_token_expired', en.failures.sessionEnded(en.formats.time(exampleCall.at))],
] as const)('notice of a %s that ended by %s has its text and details', (type, mnemonic, text) => {
  const kind = type === 'key' ? { type } : { type, login: 'anna' };
  const error = exampleRefusal({ mnemonic });
  const end = { error, kind, remember: false, endedAt: exampleCall.at };
  const { getByRole, getAllByRole } = renderSignedIn(<SessionEndNotice end={end} />);
  expect(getByRole('alert').textContent.startsWith(`${text}Details`)).toBe(true);
  const details = getAllByRole('definition', { hidden: true }).map(({ textContent }) => textContent);
  expect(details.slice(0, 2)).toEqual(['get.person_visitors', mnemonic]);
});

// The details of a call, a chat and a request: by a press each, matched by their time.
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { askedFor, callsOf } from '../support/calls.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced } from '../support/open-person.ts';
import { visitorCard } from '../support/person-page.ts';
import { line, lines, openHistory, tab } from './history-page.ts';

test('a call, a chat and a request', async ({ page, simulator, server }) => {
  // A recording's address is a secret: the app itself must never open it.
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) foreign.push(request.url());
  });
  await allowClipboard(page);
  await openHistory(page, personIds.karenina);

  await test.step('who answered, how long they talked, and the recording', async () => {
    const call = line(page, 'Incoming call');
    const show = call.getByRole('button', { name: 'Show the call', exact: true });
    await expect(show).toHaveAccessibleDescription(/^Incoming call \d+\s\p{L}+, 10:15$/u);
    await show.click();
    await expect(announced(page)).toHaveText('Details loaded');
    await expect(call.getByText('Дина Облонская')).toBeVisible();
    await expect(call.getByRole('term').filter({ hasText: 'Talk' })).toBeVisible();
    await expect(call.getByText('2:06', { exact: true })).toBeVisible();
    const recording = call.getByRole('link', { name: 'Recording', exact: true });
    await expect(recording).toHaveAttribute('href', /\/talk\/\d+\/[\da-f]{32}\/$/);
    await expect(recording).toHaveAttribute('rel', /noreferrer/);
    await expect(recording).toHaveAttribute('target', '_blank');
    const [asked] = callsOf(simulator, 'get.calls_report');
    expect(asked?.params['filter']).toEqual({ field: 'person_id', operator: '=', value: personIds.karenina });
    expect(String(asked?.params['date_from']).slice(0, 10)).toBe(
      String(asked?.params['date_till']).slice(0, 10),
    );
  });

  await test.step('who wrote what, with files as links', async () => {
    const chat = line(page, 'Chat');
    const show = chat.getByRole('button', { name: 'Show the chat', exact: true });
    await show.click();
    const messages = chat.getByRole('list', { name: 'Messages' }).getByRole('listitem');
    await expect(messages).toHaveCount(6);
    await expect(messages.first()).toContainText('Visitor');
    await expect(messages.first()).toContainText('Сколько будут стоить билеты на группу');
    await expect(messages.getByRole('link')).toHaveAttribute('rel', /noreferrer/);
    await expect(chat.getByText('anna_karenina', { exact: true })).toBeVisible();
    await chat.getByRole('button', { name: 'Copy chat', exact: true }).click();
    const copied = (await readClipboard(page)).split('\n');
    expect(copied[0]).toMatch(/^Chat, \d+ \p{L}+, 14:20$/u);
    expect(copied).toContainEqual(expect.stringMatching(/^Channel: (WhatsApp|Telegram)$/));
    expect(copied.filter((text) => /^14:\d\d \S.*: ./.test(text))).toHaveLength(6);
  });

  await test.step('what was asked for, with its fields', async () => {
    const request = line(page, 'Request');
    await request.getByRole('button', { name: 'Show the request', exact: true }).click();
    await expect(request.getByText('Есть ли скидка для группы из тридцати человек?')).toBeVisible();
    await expect(request.getByText('Количество мест')).toBeVisible();
    await expect(request.getByText('Групповая заявка', { exact: true })).toBeVisible();
    await expect(request.getByText('Скидка для группы согласована.')).toBeVisible();
    await expect(request.getByText('Здравствуйте, Анна! Скидка для группы')).toBeVisible();
    const phone = request.getByRole('link', { name: '+7 916 555 12 34', exact: true });
    await expect(phone).toHaveAttribute('href', 'tel:+79165551234');
    await expect(request.getByRole('button', { name: 'Copy phone +7 916 555 12 34' })).toBeVisible();
    const email = request.getByRole('link', { name: 'anna@vokzal.example', exact: true });
    await expect(email).toHaveAttribute('href', 'mailto:anna@vokzal.example');
  });

  await test.step('each costs its calls once', async () => {
    const costs = ['events', 'calls', 'chats', 'messages', 'requests'];
    expect(askedFor(simulator)).toEqual(costs);
    const call = line(page, 'Incoming call');
    await call.getByRole('button', { name: 'Less', exact: true }).click();
    const show = call.getByRole('button', { name: 'Show the call', exact: true });
    await show.click();
    await expect(call.getByText('Дина Облонская')).toBeVisible();
    expect(askedFor(simulator)).toEqual(costs);
    expect(foreign).toEqual([]);
  });

  await test.step('the record that they belong to is a link to its card', async () => {
    const record = line(page, 'Incoming call').getByRole('link', { name: /^Visitor ID \d+$/ });
    const id = Number((await record.textContent())?.replaceAll(/\D/g, ''));
    await record.click();
    await expect(tab(page, 'records')).toHaveAttribute('aria-selected', 'true');
    await expect(visitorCard(page, id)).toBeFocused();
    await page.goBack();
    await expect(lines(page).first()).toBeVisible();
    expect(askedFor(simulator).filter((asked) => asked === 'events')).toHaveLength(1);
  });
});

test('hostile texts are texts, and unknown kinds are lines', async ({ page }) => {
  await openHistory(page, personIds.hostile);
  await expect(line(page, '<img src=x onerror=')).toBeVisible();
  for (const name of ['Show the call', 'Show the chat', 'Show the request']) {
    const buttons = page.getByRole('button', { name, exact: true });
    while ((await buttons.count()) > 0) await buttons.first().click();
  }
  await expect(page.getByText('Loading…')).toHaveCount(0);
  // What is half below the bar at the top would be too small a target.
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page);
  await expect(lines(page).locator('script, img, iframe, b')).toHaveCount(0);
  for (const link of await lines(page).getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(/^(https?:\/\/|\/persons\/|tel:)/);
  expect(await page.evaluate(() => Reflect.get(window, '__hacked'))).toBeUndefined();
});

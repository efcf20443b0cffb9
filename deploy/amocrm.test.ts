// The widget in a page that plays amoCRM by its documentation.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import en from './amocrm/i18n/en.json' with { type: 'json' };

const VIEWER = 'https://visitors.example';
let construct: (this: Widget) => Widget;
vi.stubGlobal('define', (_modules: string[], create: () => typeof construct) => (construct = create()));
runInThisContext(readFileSync('deploy/amocrm/script.js', 'utf8'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

type Page = { readonly contacts?: () => Promise<unknown>; readonly address?: string; readonly card?: object };

/** Opens a card: what is in its column, and what the frame is sent. */
function openCard({ contacts, address = VIEWER, card = {} }: Page) {
  const system = {
    get_settings: () => ({ address }),
    i18n: (name: 'card') => en[name],
    render_template: ({ body }: { body: string }) => void (document.body.innerHTML = body),
    get_current_card_contacts_data: contacts,
  };
  vi.stubGlobal('APP', { data: { current_card: card } });
  // The object has the system's methods before the script's constructor runs.
  const { callbacks }: Widget = Reflect.apply(construct, system, []);
  expect([callbacks.render(), callbacks.init(), callbacks.bind_actions()]).toEqual([true, true, true]);
  const frame = document.querySelector('iframe');
  const source = frame?.contentWindow ?? window;
  const sent = vi.spyOn(source, 'postMessage').mockReturnValue().mock.calls;
  const ready = async (event: MessageEventInit = {}) => {
    const data = { type: 'person-visitors:ready' };
    dispatchEvent(new MessageEvent('message', { data, origin: VIEWER, source, ...event }));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { callbacks, frame, link: document.querySelector('a'), sent, ready };
}

const listed = (...contacts: unknown[]) => ({ contacts: () => Promise.resolve(contacts) });
const anna = { id: 1, name: 'Анна', phones: ['+79161234567', '12'], emails: ['anna@vokzal.example'] };
const models = [
  { attributes: { 'CFV[12][0][VALUE]': '+7 916 123-45-67', 'CFV[12][0][DESCRIPTION]': '11111' } },
  { attributes: { 'CFV[14][0][VALUE]': 'anna@vokzal.example', 'CFV[12][0][VALUE]': '' } },
];
const attributes = { 'lead[NAME]': '79160000000', 'CFV[9]': '55512345' };
const card = { model: { attributes }, linked_forms: { form_models: { models } } };
const ofModel = ['+7 916 123-45-67', 'anna@vokzal.example'] as const;

it.each<[what: string, page: Page, phone?: string, email?: string]>([
  ['first phone and e-mail', listed(anna), '+79161234567', 'anna@vokzal.example'],
  ['phone that is no extension', listed({ phones: ['12', '89161234567'] }), '89161234567'],
  ['phone as an object', listed({ phones: [{ value: '89161234567' }], emails: [] }), '89161234567'],
  ['both of different contacts', listed({ phones: [''], emails: ['a@b.c'] }, anna), '+79161234567', 'a@b.c'],
  ['neither', listed()],
  ['model if the method rejects', { contacts: () => Promise.reject(new Error('no')), card }, ...ofModel],
  ['model if the method is missing', { card }, ...ofModel],
  ['nothing of no model', {}],
])('sends %s, each time that the frame is ready', async (_what, page, phone, email) => {
  const { frame, sent, ready } = openCard(page);
  expect([frame?.src, sent.length]).toEqual([`${VIEWER}/?embed=1`, 0]);
  const message = [{ type: 'person-visitors:show', phone, email }, VIEWER];
  await ready();
  await ready();
  expect(sent).toEqual([message, message]);
});

it('shows a link after ten seconds until its own frame is ready, which it hears while the card is open', async () => {
  const { callbacks, link, sent, ready } = openCard(listed(anna));
  expect([link?.href, link?.textContent]).toEqual([`${VIEWER}/`, 'Open Person Visitors']);
  for (const event of [{ origin: 'https://evil.example' }, { source: window }, { data: null }])
    await ready(event);
  vi.advanceTimersByTime(9_999);
  expect(link?.hidden).toBe(true);
  vi.advanceTimersByTime(1);
  expect([link?.hidden, sent.length]).toEqual([false, 0]);
  await ready();
  callbacks.destroy();
  await ready();
  vi.advanceTimersByTime(60_000);
  expect([link?.hidden, sent.length]).toEqual([true, 1]);
});

it.each<[address: string, src?: string]>([
  ['visitors.example', `${VIEWER}/?embed=1`],
  [' http://localhost:4173/?user_id=5 ', 'http://localhost:4173/?user_id=5&embed=1'],
  [''],
  ['javascript://visitors.example'],
  ['https://'],
])('the address “%s” frames %s', (address, src) => {
  expect(openCard({ address }).frame?.src).toBe(src);
  expect(document.body.textContent).toBe(src === undefined ? en.card.wrong_address : en.card.open);
});

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

type Contacts = () => Promise<unknown>;

/** Opens a card: what is in its column, and what the frame is sent. */
function openCard(contacts?: Contacts, { address = VIEWER, card = {} } = {}) {
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
  const [frame, notice] = [document.querySelector('iframe'), document.querySelector('p')];
  if (frame?.contentWindow == null || notice === null) throw new Error('The column is empty.');
  const sent = vi.spyOn(frame.contentWindow, 'postMessage').mockReturnValue();
  const source = frame.contentWindow;
  const post = async (event: MessageEventInit = {}) => {
    const data = { type: 'person-visitors:ready' };
    dispatchEvent(new MessageEvent('message', { data, origin: VIEWER, source, ...event }));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { callbacks, frame, notice, sent: sent.mock.calls, post };
}

const listed = (...contacts: unknown[]) => [() => Promise.resolve(contacts)] as const;
const anna = { id: 1, name: 'Анна', phones: ['+79161234567', '12'], emails: ['anna@vokzal.example'] };
const linked = [
  { attributes: { 'CFV[12][0][VALUE]': '+7 916 123-45-67', 'CFV[12][0][DESCRIPTION]': '11111' } },
  { attributes: { 'CFV[14][0][VALUE]': 'anna@vokzal.example', 'CFV[12][0][VALUE]': '' } },
];
const attributes = { 'lead[NAME]': '79160000000', 'CFV[9]': '55512345' };
const modelled = { card: { model: { attributes }, linked_forms: { form_models: { models: linked } } } };

it.each<[what: string, page: Parameters<typeof openCard>, phone?: string, email?: string]>([
  ['first phone and e-mail', [...listed(anna)], '+79161234567', 'anna@vokzal.example'],
  ['phone as an object', [...listed({ phones: [{ value: '89161234567' }], emails: [] })], '89161234567'],
  [
    'both of different contacts',
    [...listed({ phones: [''], emails: ['a@b.c'] }, anna)],
    '+79161234567',
    'a@b.c',
  ],
  ['neither', [...listed()]],
  [
    'model if the method rejects',
    [() => Promise.reject(new Error('no')), modelled],
    '+7 916 123-45-67',
    'anna@vokzal.example',
  ],
  ['model if the method is missing', [undefined, modelled], '+7 916 123-45-67', 'anna@vokzal.example'],
  ['nothing of no model', [undefined]],
])('sends %s, each time that the frame is ready', async (_what, page, phone, email) => {
  const { frame, sent, post } = openCard(...page);
  expect([frame.src, sent.length]).toEqual([`${VIEWER}/?embed=1`, 0]);
  const message = [{ type: 'person-visitors:show', phone, email }, VIEWER];
  await post();
  await post();
  expect(sent).toEqual([message, message]);
});

it('hears its frame at the viewer’s origin alone, until the agent leaves the card', async () => {
  const { callbacks, sent, post } = openCard(...listed(anna));
  for (const event of [{ origin: 'https://evil.example' }, { source: window }, { data: null }])
    await post(event);
  callbacks.destroy();
  await post();
  expect(sent).toEqual([]);
});

it('shows a link while the frame is not ready after ten seconds', async () => {
  const { notice, post } = openCard();
  const { href, textContent } = notice.querySelector('a') ?? {};
  expect([href, textContent]).toEqual([`${VIEWER}/`, 'Open Person Visitors']);
  vi.advanceTimersByTime(9_999);
  expect(notice.hidden).toBe(true);
  vi.advanceTimersByTime(1);
  expect(notice.hidden).toBe(false);
  await post();
  vi.advanceTimersByTime(60_000);
  expect(notice.hidden).toBe(true);
});

it.each([
  ['visitors.example', `${VIEWER}/?embed=1`],
  [' http://localhost:4173/?user_id=5 ', 'http://localhost:4173/?user_id=5&embed=1'],
])('takes the address %s', (address, src) => expect(openCard(undefined, { address }).frame.src).toBe(src));

it.each(['', 'javascript://visitors.example', 'https://'])(
  'frames nothing for the address “%s”',
  (address) => {
    const { frame, notice } = openCard(undefined, { address });
    expect([frame.hidden, frame.src, notice.hidden, notice.textContent]).toEqual([
      true,
      '',
      false,
      en.card.wrong_address,
    ]);
  },
);

// The widget in a page that plays amoCRM by its documentation. What a frame shows: e2e/embedding.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import en from './amocrm/i18n/en.json' with { type: 'json' };

type Contacts = () => Promise<unknown>;
interface Page {
  readonly contacts?: Contacts | undefined;
  readonly address?: string;
  readonly card?: object;
}

let construct: (this: Widget) => Widget;
vi.stubGlobal('define', (_modules: string[], create: () => typeof construct) => (construct = create()));
runInThisContext(readFileSync('deploy/amocrm/script.js', 'utf8'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

/** Opens a card: what is in its column, and what the frame is sent. */
function openCard({ contacts, address = 'https://visitors.example', card }: Page) {
  class System {
    get_settings = () => ({ address });
    i18n = (name: 'card') => en[name];
    render_template = ({ body }: { body: string }) => void (document.body.innerHTML = body);
    get_current_card_contacts_data = contacts;
  }
  vi.stubGlobal('APP', { data: { current_card: card } });
  // Documented so: the system's object has its methods before the script's constructor runs.
  const widget: Widget = Reflect.apply(construct, new System(), []);
  for (const name of ['render', 'init', 'bind_actions'] as const)
    expect(widget.callbacks[name]?.()).toBe(true);
  const frame = document.querySelector('iframe');
  const notice = document.querySelector('p');
  if (frame?.contentWindow == null || notice === null) throw new Error('The column is empty.');
  const sent: unknown[] = [];
  vi.spyOn(frame.contentWindow, 'postMessage').mockImplementation(
    (...message: unknown[]) => void sent.push(message),
  );
  const say = async (
    data: unknown,
    origin = 'https://visitors.example',
    source: Window | null = frame.contentWindow,
  ) => {
    dispatchEvent(new MessageEvent('message', { data, origin, source }));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { widget, frame, notice, sent, say };
}

const ready = { type: 'person-visitors:ready' };
const shows = (phone?: unknown, email?: unknown) => [
  [{ type: 'person-visitors:show', phone, email }, 'https://visitors.example'],
];
const resolving = (value: unknown) => () => Promise.resolve(value);
const rejecting = () => Promise.reject(new Error('no access'));

const anna = { id: 1, name: 'Анна', phones: ['+79161234567', '12'], emails: ['anna@vokzal.example'] };
const card = {
  model: { attributes: { 'lead[NAME]': '79160000000', 'CFV[9]': '55512345' } },
  linked_forms: {
    form_models: {
      models: [
        { attributes: { 'CFV[12][0][VALUE]': '+7 916 123-45-67', 'CFV[12][0][DESCRIPTION]': '11111' } },
        { attributes: { 'CFV[14][0][VALUE]': 'anna@vokzal.example', 'CFV[12][0][VALUE]': '' } },
      ],
    },
  },
};

it.each<[what: string, page: Page, phone?: unknown, email?: unknown]>([
  ['first phone and e-mail', { contacts: resolving([anna]) }, '+79161234567', 'anna@vokzal.example'],
  [
    'phone as an object',
    { contacts: resolving([{ phones: [{ value: '89161234567' }], emails: [] }]) },
    '89161234567',
  ],
  [
    'phone of another contact than the e-mail',
    { contacts: resolving([{ phones: [''], emails: ['a@b.example'] }, anna]) },
    '+79161234567',
    'a@b.example',
  ],
  ['no contact', { contacts: resolving([]) }],
  [
    'model where the method rejects',
    { contacts: rejecting, card },
    '+7 916 123-45-67',
    'anna@vokzal.example',
  ],
  ['model where the method is missing', { card }, '+7 916 123-45-67', 'anna@vokzal.example'],
  [
    'model where the method throws',
    { contacts: resolving(null), card },
    '+7 916 123-45-67',
    'anna@vokzal.example',
  ],
  ['nothing where there is no model', {}],
])('sends %s, each time that the frame is ready', async (_what, page, phone, email) => {
  const { frame, sent, say } = openCard(page);
  expect(frame.src).toBe('https://visitors.example/?embed=1');
  expect(sent).toEqual([]);
  await say(ready);
  expect(sent).toEqual(shows(phone, email));
  await say(ready);
  expect(sent).toHaveLength(2);
});

it('hears its frame at the viewer’s origin alone, until the agent leaves the card', async () => {
  const { widget, sent, say } = openCard({ contacts: resolving([anna]) });
  await say(ready, 'https://evil.example');
  await say(ready, 'https://visitors.example', window);
  await say('person-visitors:ready');
  await say(null);
  expect(sent).toEqual([]);
  widget.callbacks['destroy']?.();
  await say(ready);
  expect(sent).toEqual([]);
});

it('shows a link while the frame is not ready after ten seconds', async () => {
  const { notice, say } = openCard({ contacts: resolving([anna]) });
  const link = notice.querySelector('a');
  expect([notice.hidden, link?.href, link?.textContent]).toEqual([
    true,
    'https://visitors.example/',
    'Open Person Visitors',
  ]);
  vi.advanceTimersByTime(9_999);
  expect(notice.hidden).toBe(true);
  vi.advanceTimersByTime(1);
  expect(notice.hidden).toBe(false);
  await say(ready);
  expect(notice.hidden).toBe(true);
});

it('shows no link after the frame was ready', async () => {
  const { notice, say } = openCard({});
  await say(ready);
  vi.advanceTimersByTime(60_000);
  expect(notice.hidden).toBe(true);
});

it.each([
  ['visitors.example', 'https://visitors.example/?embed=1'],
  [' http://localhost:4173/?user_id=5 ', 'http://localhost:4173/?user_id=5&embed=1'],
])('takes the address %s', (address, src) => expect(openCard({ address }).frame.src).toBe(src));

it.each(['', 'javascript://visitors.example', 'https://'])(
  'frames nothing for the address “%s”',
  (address) => {
    const { frame, notice } = openCard({ address });
    expect([frame.hidden, frame.src, notice.hidden]).toEqual([true, '', false]);
    expect(notice.textContent).toBe(en.card.wrong_address);
  },
);

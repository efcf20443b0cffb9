import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHostMessage } from './host-message.ts';

const read = (data: unknown) => parseHostMessage(data, 'RU');
const context = (contact: unknown): string =>
  JSON.stringify({
    event: 'appContext',
    data: {
      conversation: {
        id: 131,
        meta: { sender: { id: 188 } },
        messages: [],
        custom_attributes: { visitor_id: 9 },
      },
      contact,
      currentAgent: { id: 1, name: 'Vera', email: 'vera@chat.example' },
    },
  });
/** A contact as Chatwoot has it: what is not known is null. */
const chatwoot = (contact: object): string =>
  context({ id: 188, name: 'Anna', phone_number: null, email: null, custom_attributes: {}, ...contact });
const own = (contact: object) => ({ type: 'person-visitors:show', ...contact });

const visitor = (id: number) => ({ kind: 'visitor', id });
const phone = (text: string, digits: string) => ({
  kind: 'search',
  link: { kind: 'phone', text },
  term: { kind: 'phone', digits },
});
const email = (text: string) => ({
  kind: 'search',
  link: { kind: 'email', text },
  term: { kind: 'email', email: text },
});
const nobody = { kind: 'nobody' };

describe('Chatwoot’s context', () => {
  it.each<[string, object, object]>([
    [
      'its attribute first',
      { custom_attributes: { visitor_id: 7100000512 }, phone_number: '+79161234567' },
      visitor(7100000512),
    ],
    [
      'an attribute that is a text',
      { custom_attributes: { visitor_id: ' 7100000512 ' } },
      visitor(7100000512),
    ],
    [
      'the phone before the e-mail',
      { phone_number: '+79161234567', email: 'a@b.example' },
      phone('+79161234567', '79161234567'),
    ],
    ['an e-mail alone', { email: 'a@b.example' }, email('a@b.example')],
    [
      'the phone where the attribute is no ID',
      { custom_attributes: { visitor_id: 'VIP' }, phone_number: '+79161234567' },
      phone('+79161234567', '79161234567'),
    ],
    [
      'the e-mail where the phone is an extension',
      { phone_number: '12', email: 'a@b.example' },
      email('a@b.example'),
    ],
    ['attributes that are missing', { custom_attributes: null, email: 'a@b.example' }, email('a@b.example')],
    ['nothing to search by', {}, nobody],
    [
      'texts that are none',
      { phone_number: { toString: '+79161234567' }, email: ['a@b.example'], custom_attributes: [7] },
      nobody,
    ],
    ['an ID that would be rounded', { custom_attributes: { visitor_id: 2 ** 53 } }, nobody],
    [
      'texts without an end',
      { phone_number: '7'.repeat(1_000_000), email: `${'a'.repeat(1_000_000)}@b.example` },
      nobody,
    ],
  ])('%s', (_, contact, expected) => {
    expect(read(chatwoot(contact))).toEqual(expected);
  });

  it('of a contact that is not loaded yet shows the field', () => {
    expect(read(context({}))).toEqual(nobody);
  });
});

describe('our own message', () => {
  it.each<[object, object]>([
    [{ visitorId: 7100000512, personId: 5, phone: '+79161234567' }, visitor(7100000512)],
    [{ visitorId: '7100000512' }, visitor(7100000512)],
    [
      { visitorId: 0, personId: '7000000005' },
      { kind: 'person', id: 7000000005 },
    ],
    [{ phone: '8 (916) 123-45-67' }, phone('8 (916) 123-45-67', '79161234567')],
    [{ phone: 79161234567 }, phone('79161234567', '79161234567')],
    [{ phone: 'anonymous', email: 'a@b.example' }, email('a@b.example')],
    [{ name: 'Anna' }, nobody],
    [{}, nobody],
  ])('%j', (contact, expected) => {
    expect(read(own(contact))).toEqual(expected);
  });
});

describe('any other message', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a number', 5],
    ['a list', [own({ personId: 5 })]],
    ['a Map', new Map([['type', 'person-visitors:show']])],
    ['another type', { type: 'show', personId: 5 }],
    ['no JSON', 'chatwoot-dashboard-app:fetch-info'],
    ['broken JSON', '{"event":"appContext"'],
    ['JSON of our own message', JSON.stringify(own({ personId: 5 }))],
    ['another event', JSON.stringify({ event: 'message', data: { contact: { email: 'a@b.example' } } })],
    ['no contact', context(null)],
    ['a list of contacts', context([{ email: 'a@b.example' }])],
    ['no data', '{"event":"appContext"}'],
    ['depth', `{"event":${'['.repeat(100_000)}`],
    ['more than a conversation', chatwoot({ email: 'a@b.example', note: 'x'.repeat(10_000_000) })],
  ])('%s does nothing', (_, data) => {
    expect(read(data)).toBeNull();
  });
});

describe('whatever comes', () => {
  const known = fc.record(
    { visitorId: fc.anything(), personId: fc.anything(), phone: fc.anything(), email: fc.anything() },
    { requiredKeys: [] },
  );

  it('is no contact or one of four kinds, whose ID is an ID and whose search has a term', () => {
    const message = fc.oneof(
      fc.anything(),
      fc.json(),
      known.map(own),
      known.map(({ visitorId, phone: phone_number, email: address }) =>
        chatwoot({ phone_number, email: address, custom_attributes: { visitor_id: visitorId } }),
      ),
    );
    fc.assert(
      fc.property(message, (data) => {
        const contact = read(data);
        if (contact === null || contact.kind === 'nobody') return true;
        return contact.kind === 'search'
          ? contact.link.kind === contact.term.kind && contact.link.text.length <= 300
          : Number.isSafeInteger(contact.id) && contact.id > 0;
      }),
    );
  });

  it('reads a contact alike from both messages', () => {
    const contact = fc.record({
      visitorId: fc.option(fc.oneof(fc.integer(), fc.string())),
      phone: fc.option(fc.oneof(fc.string(), fc.constant('+79161234567'))),
      email: fc.option(fc.emailAddress()),
    });
    fc.assert(
      fc.property(contact, ({ visitorId, phone: number, email: address }) => {
        expect(
          read(
            chatwoot({ custom_attributes: { visitor_id: visitorId }, phone_number: number, email: address }),
          ),
        ).toEqual(read(own({ visitorId, phone: number, email: address })));
      }),
    );
  });
});

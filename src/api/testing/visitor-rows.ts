import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { FIELD_NAMES, forEachField, mapFields } from '#src/lib/record-fields.ts';

/** Of a row without fields. */
export const emptyRecord: VisitorRecord = {
  ...mapFields(
    () => null,
    () => [],
  ),
  key: '0',
  personId: null,
  visitorId: null,
  unreadable: [],
};

const documented = {
  name: '346356',
  emails: ['qere4@fsdfsd.ry'],
  phones: ['213123123213', '74564565465'],
  company: null,
  person_id: 6145241079,
  commentary: null,
  visitor_id: 6152759377,
};

/** With plain numbers as ids. */
type ExpectedRecord = { readonly [Field in keyof VisitorRecord]: unknown } & Pick<
  VisitorRecord,
  'unreadable'
>;

const parsed: ExpectedRecord = {
  ...emptyRecord,
  personId: 6145241079,
  visitorId: 6152759377,
  name: '346356',
  phones: ['213123123213', '74564565465'],
  emails: ['qere4@fsdfsd.ry'],
};

const withVisitorId = (digits: string): unknown =>
  JSON.parse(`{"visitor_id":${digits},"person_id":9007199254740991}`);
const withoutVisitorId: ExpectedRecord = {
  ...emptyRecord,
  personId: 9007199254740991,
  unreadable: ['visitor_id'],
};

/** Rows of `get.person_visitors`, and how the app reads them. The prerender reads the clean ones the same way. */
export const visitorRows: readonly (readonly [title: string, row: unknown, record: ExpectedRecord])[] = [
  ['the documented one', documented, parsed],
  ['an unknown field is ignored', { ...documented, score: 7 }, parsed],
  [
    'the two promised fields only',
    { person_id: 1, visitor_id: 2 },
    { ...emptyRecord, personId: 1, visitorId: 2 },
  ],
  ['no person_id', { visitor_id: 2 }, { ...emptyRecord, visitorId: 2 }],
  ['no visitor_id', { person_id: 1, visitor_id: null }, { ...emptyRecord, personId: 1 }],
  ['every field null', { name: null, phones: null, emails: null }, emptyRecord],
  [
    'every field null but the visitor_id',
    { ...forEachField(() => null), visitor_id: 2, person_id: null },
    { ...emptyRecord, visitorId: 2 },
  ],
  ['empty texts are absent', { ...documented, name: '' }, { ...parsed, name: null }],
  ['blank texts are absent', { ...documented, phones: [' '] }, { ...parsed, phones: [] }],
  ['a number for a name', { ...documented, name: 346356 }, { ...parsed, name: null, unreadable: ['name'] }],
  ['a text for a list', { ...documented, phones: '213' }, { ...parsed, phones: [], unreadable: ['phones'] }],
  [
    'wrong elements in the lists',
    { ...documented, phones: [1, '2', null], emails: [{}] },
    { ...parsed, phones: ['2'], emails: [], unreadable: ['phones', 'emails'] },
  ],
  ['ids as text', { ...documented, person_id: '6145241079', visitor_id: '6152759377' }, parsed],
  [
    'ids as text with signs, spaces or zeros before them',
    { ...documented, person_id: '+6145241079', visitor_id: '06152759377' },
    { ...parsed, personId: null, visitorId: null, unreadable: ['person_id', 'visitor_id'] },
  ],
  ['the visitor_id 2⁵³ as text', withVisitorId('"9007199254740992"'), withoutVisitorId],
  [
    'every field of the wrong type',
    {
      ...forEachField(() => false),
      person_id: 0,
      visitor_id: -1,
      name: [],
      phones: {},
      emails: 1,
      company: {},
    },
    {
      ...emptyRecord,
      unreadable: ['person_id', 'visitor_id', ...FIELD_NAMES],
    },
  ],
  ['a text', 'row', { ...emptyRecord, unreadable: ['record'] }],
  ['null', null, { ...emptyRecord, unreadable: ['record'] }],
  ['a list', [documented], { ...emptyRecord, unreadable: ['record'] }],
  // Refused, not rounded.
  ['the visitor_id 2⁵³', withVisitorId('9007199254740992'), withoutVisitorId],
  ['the visitor_id 2⁵³+1', withVisitorId('9007199254740993'), withoutVisitorId],
  ['the visitor_id 1e300', withVisitorId('1e300'), withoutVisitorId],
  ['a visitor_id with a fraction', withVisitorId('6152759377.5'), withoutVisitorId],
];

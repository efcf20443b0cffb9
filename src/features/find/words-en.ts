import { labelsEn } from '#src/ui/words-en.ts';
import { counted, number, points } from '#src/i18n/english.ts';
import { byReport } from '#src/lib/by-report.ts';
import { capitalized } from '#src/lib/text/capitalized.ts';

const words = {
  call: ['call', 'calls'],
  request: ['request', 'requests'],
  chat: ['chat', 'chats'],
} satisfies Readonly<Record<string, readonly [one: string, other: string]>>;
type Report = keyof typeof words;

const reportNames = byReport((report) => words[report][1]);
const counts = (report: Report, value: number) => counted(value, ...words[report]);
const moreVisitors = (value: number) => counted(value, 'more visitor', 'more visitors');

/** “2 calls from this number, none tied to a visitor; last on 24 November”. */
const unlinked = (calls: string, others: string) =>
  byReport((report) => {
    const relation = report === 'call' ? calls : others;
    const [one, other] = words[report];
    return {
      only: (value: number) =>
        `${counts(report, value)} ${relation}, ${value === 1 ? 'not' : 'none'} tied to a visitor`,
      more: (value: number) =>
        `${counted(value, `more ${one} ${relation} is`, `more ${other} ${relation} are`)} not tied to a visitor`,
    };
  });

/** How the field understands what is typed, and what a search found. */
export const findEn = {
  /** How the field understands what is typed. */
  findField: {
    options: 'Suggestions',
    kinds: {
      person: 'Person',
      visitor: 'Visitor ID',
      ...labelsEn,
    },
    /** Beside a number that no phone has. */
    incomplete: 'May be incomplete',
    /** To take another reading of a text that opened nobody. */
    search: {
      phone: (phone: string) => `Search phone ${phone}`,
      email: (email: string) => `Search e-mail ${email}`,
      name: (name: string) => `Search name ${name}`,
    },
    upTo: (value: number) => `Up to ${points(value)}`,
    known: { recent: 'Recent', opened: 'Opened' },
    notUnderstood: 'This is not a phone, an e-mail, a name or an ID.',
  },
  /** What a search found. */
  results: {
    title: 'Search',
    heading: {
      phone: (phone: string) => `Search: phone ${phone}`,
      email: (email: string) => `Search: e-mail ${email}`,
      name: (name: string) => `Search: name ${name}`,
    },
    onBehalf: (customer: string) => `In the data of ${customer}`,
    reports: reportNames,
    /** As in “Also search requests and chats”. */
    inReports: reportNames,
    searching: byReport((report) => `Searching ${reportNames[report]}…`),
    notKept: 'These results are no longer kept.',
    searchAgain: 'Search again',
    people: 'Found people',
    peopleFound: (value: number) => `${counted(value, 'person', 'people')} found`,
    /** “Call of 23 November, 10:15”. */
    of: (what: string, when: string) => `${what} of ${when}`,
    /** `all`: “3 calls and 1 chat”. */
    inAll: (all: string) => `${all} in all`,
    foundBy: { phone: 'Found by', email: 'Found by', name: 'Found by' },
    addressBook: 'address book',
    inNoRecord: (source: string) => `In no record; ${source}`,
    unlinked: {
      phone: unlinked('from this number', 'with this number'),
      email: unlinked('from contacts with this e-mail', 'with this e-mail'),
      name: unlinked('with this name', 'with this name'),
    },
    withoutPerson: byReport(
      (report) => (value: number) =>
        `${counts(report, value)} of ${value === 1 ? 'a visitor' : 'visitors'} without a person`,
    ),
    lastOn: (what: string, day: string) => `${what}; last on ${day}`,
    on: (what: string, day: string) => `${what}, on ${day}`,
    /** `total`: null, where the API does not tell. */
    newest: byReport(
      (report) => (shown: number, total: number | null) =>
        total === null
          ? `Searched the newest ${counts(report, shown)}; there may be more`
          : `Searched the newest ${number(shown)} of ${counts(report, total)}`,
    ),
    unresolved: byReport(
      (report) => (value: number) => `${capitalized(reportNames[report])} of ${moreVisitors(value)}`,
    ),
    lookUp: (value: number) => `Look up ${moreVisitors(value)} (up to ${points(value)})`,
    failed: (reports: string) => `Not searched: ${reports}`,
    unavailable: (reports: string) => `Not part of your plan, so not searched: ${reports}.`,
    planHint: (reports: string) => `Your plan may not include ${reports}.`,
    nobody: 'Nobody found',
    nobodyIn: (reports: string) => `Nobody found in ${reports}`,
    whatElse: 'What else to try',
    tips: {
      phone: [
        'Check the number, and that it begins with the country code.',
        'Search for another number, an e-mail or a name of the same person.',
      ],
      email: ['Check the spelling.', 'Search for a phone or a name of the same person.'],
      name: ['Search for the surname alone, or with another spelling.', 'Search for a phone or an e-mail.'],
    },
    tipEarlier: 'Search earlier days, up to a year back.',
    searched: (what: string) => `Searched: ${what}.`,
    /** “calls and requests (28 August – 25 November)”. */
    days: (reports: string, days: string) => `${reports} (${days})`,
    points: (value: number) => `${points(value)} used.`,
    zone: (zone: string) => `Days and times are in the account’s time zone, ${zone}.`,
    zoneUnknown: (zone: string) =>
      `The account’s time zone is not known. Days are in this browser’s time zone, ${zone}.`,
    further: 'Search further',
    alsoSearch: (more: string) => `Also search ${more}`,
    furtherHint: (reports: string, cost: number) => `In ${reports}, up to ${points(cost)}`,
    earlier: 'Search earlier',
    earlierHint: (days: string, cost: number) => `${days}, up to ${points(cost)}`,
    wholeYear: (cost: number) => `Search the whole year (${points(cost)})`,
    wholeYearAtMost: (cost: number) => `Search the whole year (up to ${points(cost)})`,
    /** `what`: “calls (6 March – 2 June)”. */
    yearProgress: (what: string, done: number, all: number) =>
      `Searching ${what}, ${number(done)} of ${number(all)}\u00a0done`,
    oneOf: (value: number) => `One of ${number(value)}\u00a0found people`,
  },
};

export type FindWords = typeof findEn;

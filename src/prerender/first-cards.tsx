// Runs at the end of index.html: renders the cards as soon as the preloaded call has its response, on a slow phone long before
// the app is there. Renders only what is exactly as documented; the app renders over it in any case.
import type { ReactElement } from 'react';
import { type CleanResponse, parseCleanResponse } from '#src/api/person-visitors.ts';
import { DEFER_MERGE_ABOVE, mergeContacts, type MergedContacts } from '#src/domain/merged-contacts.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { belongsTo, parseVisitorRecord } from '#src/domain/visitor-record.ts';
import type { Language } from '#src/i18n/language.ts';
import { type Dictionary, type Text, TextContext } from '#src/i18n/text-context.tsx';
import { isMarked } from '#src/person/cards.tsx';
import { NARROW } from '#src/ui/browser-state.ts';
import type { Preload, PreloadedPerson } from './preload-state.ts';
import { Cards, Contacts, FIRST_PAINT_CARDS, Person } from './prerendered-person.tsx';
import { renderToDom } from './react-shim.ts';

const state = globalThis.preload;
if (state?.person) state.prerendered = prerender(state.person, state).catch(() => {});

// The app, a round trip before start-app.ts runs it; with low priority, as its 120 kB must not be asked for before the response's.
const link = document.createElement('link');
Object.assign(link, { rel: 'modulepreload', fetchPriority: 'low', href: APP_FILE });
document.head.append(link);

async function prerender(
  { call: { response: preloaded, requestId }, address, isPlainView }: PreloadedPerson,
  preload: Preload,
): Promise<void> {
  const page = document.querySelector('[data-prerender] .prerender .page');
  if (page === null || !isPlainView) return;
  let isHere = false;
  preloaded.then(() => (isHere = true)).catch(() => {});
  const text = await loadText(preload.language);
  const rendered = (element: ReactElement): DocumentFragment => {
    const fragment = document.createDocumentFragment();
    renderToDom(<TextContext value={text}>{element}</TextContext>, fragment);
    return fragment;
  };
  const readPhone = createPhoneReader(preload.defaultCountry, null);
  const isNarrow = matchMedia(NARROW).matches;
  const drawPerson = (response: CleanResponse, contacts: MergedContacts | null): DocumentFragment =>
    rendered(<Person {...{ address, response, readPhone, contacts, isNarrow }} />);
  if (!isHere) {
    const records = [parseVisitorRecord(SAMPLE, 0)];
    warmUp(drawPerson({ total: 1, records }, mergeContacts(records, readPhone)));
  }

  const result = await preloaded;
  const maxRecords = (total: number): number => (total > DEFER_MERGE_ABOVE ? SECOND_PAINT_CARDS : total);
  const body = result.kind === 'response' && result.status === 200 ? result.text : '';
  const response = parseCleanResponse(body, requestId, maxRecords);
  // The app's skeleton could replace what is rendered now.
  if (!page.isConnected || preload.isAppRendering) return;
  const isOwn = belongsTo(address.personId);
  if (response === null || response.total === 0 || !response.records.every(isOwn)) return;
  // Where the link's record is missing, the app says so above the cards.
  if (address.visitorId !== null && !response.records.some((record) => isMarked(record, address.visitorId)))
    return;

  const contacts =
    response.records.length === response.total ? mergeContacts(response.records, readPhone) : null;
  page.replaceChildren(drawPerson(response, contacts));
  const grid = page.querySelector<HTMLElement>('.card-grid');
  if (grid === null) return;
  await painted();

  const records = response.records.slice(0, SECOND_PAINT_CARDS);
  const all = rendered(<Cards records={records} address={address} readPhone={readPhone} />);
  grid.append(...[...all.querySelectorAll('li')].slice(FIRST_PAINT_CARDS));
  if (!isNarrow) {
    const panel = rendered(<Contacts contacts={contacts} />);
    page.querySelector('.contacts')?.replaceWith(panel);
  }
  await painted();
}

/** More than any screen shows. */
const SECOND_PAINT_CARDS = 30;

/** Lays a sample out, invisibly, meanwhile: the browser compiles functions and loads fonts at their first use. */
function warmUp(sample: DocumentFragment): void {
  const room = document.createElement('div');
  room.className = 'visually-hidden';
  room.append(sample);
  document.body.append(room);
  room.getBoundingClientRect();
  room.remove();
}

/** Fields of every kind, in both alphabets. */
const SAMPLE = { name: 'Aa Яя', phones: ['12345678901'], emails: ['a@b.c'], company: 'Aa Яя' };

/** The built words of the prerender, which the app loads as well. */
async function loadText(language: Language): Promise<Text> {
  const [file = ''] = DICTIONARY_FILES[language] ?? [];
  // The file is built of `i18n/<language>-first.ts`, which exports its words by that name. Nothing rendered here reads
  // any other: first-dictionary.test.tsx renders all of it without.
  const module: Record<Language, Dictionary> = await import(/* @vite-ignore */ file);
  return { language, dictionary: module[language] };
}

/** The first frame is being painted when the second one begins; the next work must not delay it. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

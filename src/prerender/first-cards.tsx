// Runs at the end of index.html: draws the cards as soon as the preloaded call has its answer, on a slow phone long before
// the app is there. Draws only what is exactly as documented; the app draws over it in any case.
import type { ReactElement } from 'react';
import { isMarked } from '#src/features/person/cards/card-list.tsx';
import { FIRST_CARDS } from '#src/features/person/cards/grid-layout.ts';
import type { Dictionary } from '#src/i18n/en.ts';
import type { Language } from '#src/i18n/language.ts';
import { TextProvider, type Text } from '#src/i18n/text-context.tsx';
import { mergeIdentity } from '#src/model/identity.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { VIRTUALIZE_ABOVE } from '#src/model/many-records.ts';
import { renderToDom } from './render-to-dom.ts';
import type { Preload, PreloadedPerson } from './preload.ts';
import { Cards, Contacts, Person } from './person-parts.tsx';
import { parseCleanResponse } from './parse-clean-response.ts';

if (globalThis.preload !== undefined) void prerenderWhenCalled(globalThis.preload);

async function prerenderWhenCalled(preload: Preload): Promise<void> {
  const person = await preload.person;
  const page = document.querySelector('[data-prerender="person"] .prerender .page');
  const isWanted = page !== null && person.isPlainView;
  preload.prerendered = isWanted ? prerender(person, preload, page).catch(() => {}) : Promise.resolve();
}

async function prerender(
  { call: { answer, isSettled, requestId }, address }: PreloadedPerson,
  preload: Preload,
  page: Element,
): Promise<void> {
  const mayDraw = (): boolean => page.isConnected && !preload.isAppDrawing;
  const text = await loadText(preload.language);
  const rendered = (part: ReactElement): DocumentFragment => {
    const fragment = document.createDocumentFragment();
    renderToDom(<TextProvider text={text}>{part}</TextProvider>, fragment);
    return fragment;
  };
  const readPhone = createPhoneReader(preload.defaultCountry, null);
  if (!isSettled() && mayDraw()) {
    const sample = { total: 1, cards: [SAMPLE] };
    const identity = mergeIdentity(sample.cards, readPhone);
    const person = { address, response: sample, readPhone, identity, withContacts: true, most: 1 };
    warmUp(page, rendered(<Person {...person} />));
  }

  const answered = await answer;
  const response =
    answered.kind === 'answer' && answered.status === 200
      ? parseCleanResponse(answered.text, requestId, (total) =>
          total > VIRTUALIZE_ABOVE ? FIRST_CARDS : total,
        )
      : null;
  if (response === null || response.total === 0 || !mayDraw()) return;
  // Where the link's record is missing, the app says so above the cards.
  if (address.visitorId !== null && !response.cards.some((card) => isMarked(card, address.visitorId))) return;

  const identity = response.cards.length === response.total ? mergeIdentity(response.cards, readPhone) : null;
  // In a narrow window the contacts stand above the cards, and come with them.
  const isWide = matchMedia('(width >= 64rem)').matches;
  const person = { address, response, readPhone, identity, withContacts: !isWide, most: FIRST_PAINT_CARDS };
  page.replaceChildren(rendered(<Person {...person} />));
  await painted();

  const cards = response.cards.slice(0, FIRST_CARDS);
  const grid = rendered(<Cards cards={cards} markedId={address.visitorId} readPhone={readPhone} />);
  page.querySelector('.card-grid')?.append(...[...grid.querySelectorAll('li')].slice(FIRST_PAINT_CARDS));
  if (isWide) {
    const contacts = rendered(<Contacts cards={response.cards} identity={identity} />);
    page.querySelector('.card-skeleton--contacts')?.replaceWith(contacts);
  }
  await painted();
}

/** As many as a usual window has room for: every other one would delay them. */
const FIRST_PAINT_CARDS = 6;

/**
 * Lays a sample page out, invisibly, while the answer is on its way: the browser compiles functions and loads fonts at their
 * first use, and keeps both.
 */
function warmUp(page: Element, sample: DocumentFragment): void {
  const room = document.createElement('div');
  room.className = 'prerender__warm-up';
  room.append(sample);
  page.append(room);
  room.getBoundingClientRect();
  room.remove();
}

/** Every field, in both alphabets. */
const SAMPLE: VisitorCard = {
  key: '',
  visitorId: null,
  name: 'Aa Яя',
  phones: ['12345678901'],
  emails: ['a@b.c'],
  company: 'Aa Яя',
  commentary: 'Aa Яя',
  unreadable: [],
};

/** The built dictionary, which the app loads as well. */
async function loadText(language: Language): Promise<Text> {
  const [file = ''] = DICTIONARY_FILES[language] ?? [];
  // The file is built of `i18n/<language>.ts`, which exports its dictionary by that name.
  const module: Record<Language, Dictionary> = await import(/* @vite-ignore */ file);
  return { language, dictionary: module[language] };
}

/** The first frame is being painted when the second one begins; the next work must not delay it. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

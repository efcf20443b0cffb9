// Runs at the end of index.html: draws the person's cards as soon as the early call (`early.ts`) has its answer, on a slow
// phone long before the app is there. Only what is plainly as documented; the app draws over it, whatever it is.
import type { ReactElement } from 'react';
import { isMarked } from '#src/features/person/cards/card-list.tsx';
import { FIRST_CARDS } from '#src/features/person/cards/grid-layout.ts';
import type { Dictionary } from '#src/i18n/en.ts';
import type { Language } from '#src/i18n/language.ts';
import { TextProvider, type Text } from '#src/i18n/text-context.tsx';
import { mergeIdentity } from '#src/model/identity.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { VIRTUALIZE_ABOVE, type VisitorCard } from '#src/api/visitor-card.ts';
import { draw } from './render-to-dom.ts';
import type { CalledPerson, Handover } from './handover.ts';
import { CardsSight, ContactsSight, PersonSight } from './person-parts.tsx';
import { parseCleanResponse } from './parse-clean-response.ts';

declare global {
  /** Settles when the first sight has been painted, or there will be none. Never rejects. */
  var firstSight: Promise<void> | undefined;
}

if (globalThis.early !== undefined) void showWhenCalled(globalThis.early);

async function showWhenCalled(early: Handover): Promise<void> {
  const person = await early.called;
  const place = document.querySelector('[data-first-sight="person"] .first-sight .page');
  const isWanted = place !== null && person.isPlainView;
  globalThis.firstSight = isWanted ? show(person, early, place).catch(() => {}) : Promise.resolve();
}

async function show(
  { call: { answer, isSettled, requestId }, address }: CalledPerson,
  { language, defaultCountry }: Pick<Handover, 'language' | 'defaultCountry'>,
  page: Element,
): Promise<void> {
  const text = await loadText(language);
  const drawn = (part: ReactElement): DocumentFragment => {
    const fragment = document.createDocumentFragment();
    draw(<TextProvider text={text}>{part}</TextProvider>, fragment);
    return fragment;
  };
  const readPhone = createPhoneReader(defaultCountry, null);
  if (!isSettled()) {
    const sample = { total: 1, cards: [SAMPLE] };
    const identity = mergeIdentity(sample.cards, readPhone);
    const person = { address, answer: sample, readPhone, identity, withContacts: true, most: 1 };
    rehearse(page, drawn(<PersonSight {...person} />));
  }

  const answered = await answer;
  const plain =
    answered.kind === 'answer' && answered.status === 200
      ? parseCleanResponse(answered.text, requestId, (total) =>
          total > VIRTUALIZE_ABOVE ? FIRST_CARDS : total,
        )
      : null;
  // The app may have drawn already.
  if (plain === null || plain.total === 0 || !page.isConnected) return;
  // Where the link's record is missing, the app says so above the cards.
  if (address.visitorId !== null && !plain.cards.some((card) => isMarked(card, address.visitorId))) return;

  const identity = plain.cards.length === plain.total ? mergeIdentity(plain.cards, readPhone) : null;
  // The first cards are what one waits for. In a narrow window the contacts stand above them.
  const isWide = matchMedia('(width >= 64rem)').matches;
  const person = { address, answer: plain, readPhone, identity, withContacts: !isWide, most: MOST_IN_SIGHT };
  page.replaceChildren(drawn(<PersonSight {...person} />));
  await painted();

  const cards = plain.cards.slice(0, FIRST_CARDS);
  const grid = drawn(<CardsSight cards={cards} markedId={address.visitorId} readPhone={readPhone} />);
  page.querySelector('.card-grid')?.append(...[...grid.querySelectorAll('li')].slice(MOST_IN_SIGHT));
  if (isWide) {
    const contacts = drawn(<ContactsSight cards={plain.cards} identity={identity} />);
    page.querySelector('.card-skeleton--contacts')?.replaceWith(contacts);
  }
  await painted();
}

/** A usual window has no room for more cards. */
const MOST_IN_SIGHT = 6;

/**
 * While the answer is on its way. The browser compiles a function when it is first called, looks for a font's letters when it
 * first lays them out, and keeps what it finds.
 */
function rehearse(page: Element, sample: DocumentFragment): void {
  const room = document.createElement('div');
  room.className = 'first-sight__rehearsal';
  room.append(sample);
  page.append(room);
  room.getBoundingClientRect();
  room.remove();
}

/** Every field has its own functions, every alphabet its own letters. */
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

/** In the second frame the first one is on its way to the screen, which the next work must not hold up. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

// Runs at the end of index.html: draws the person's cards as soon as the early call (`early.ts`) has its answer, on a slow
// phone long before the app is there. Only what is plainly as documented; the app draws over it, whatever it is.
import type { ReactElement } from 'react';
import { FIRST_CARDS, isMarked } from '#src/components/grid-card.ts';
import type { EarlyCall } from '#src/data-api/early-call.ts';
import type { Dictionary } from '#src/i18n/en.ts';
import { chooseLanguage, type Language } from '#src/i18n/language.ts';
import { TextProvider, type Text } from '#src/i18n/text-context.tsx';
import { parseVisitorId } from '#src/primitives/ids.ts';
import { isPlainView } from '#src/routes/paths.ts';
import { readPreferences } from '#src/session/preferences.ts';
import { safeStorage } from '#src/session/safe-storage.ts';
import { mergeIdentity } from '#src/view-model/identity.ts';
import { createPhoneReader } from '#src/view-model/phone.ts';
import { MOST_AT_ONCE, type VisitorCard } from '#src/view-model/visitor-card.ts';
import { draw } from './draw.ts';
import { CardsSight, ContactsSight, PersonSight } from './person-sight.tsx';
import { readPlainAnswer } from './plain-answer.ts';

declare global {
  /** Settles when the first sight has been painted, or there will be none. Never rejects. */
  var firstSight: Promise<void> | undefined;
}

const place = document.querySelector('[data-first-sight="person"] .first-sight .page');
const call = globalThis.earlyCall ?? null;
if (place !== null && call !== null) globalThis.firstSight = show(call, place).catch(() => {});

async function show(
  { answer, isSettled, requestId, personId, userId }: EarlyCall,
  page: Element,
): Promise<void> {
  const query = new URLSearchParams(location.search);
  if (!isPlainView(location)) return;
  const { language, defaultCountry } = readPreferences(safeStorage(() => localStorage));
  const text = await loadText(chooseLanguage(language, navigator.languages));
  const drawn = (part: ReactElement): DocumentFragment => {
    const fragment = document.createDocumentFragment();
    draw(<TextProvider text={text}>{part}</TextProvider>, fragment);
    return fragment;
  };
  const readPhone = createPhoneReader(defaultCountry, null);
  if (!isSettled()) {
    const sample = { total: 1, cards: [SAMPLE] };
    const identity = mergeIdentity(sample.cards, readPhone);
    const address = { personId, userId, visitorId: null };
    const person = { address, answer: sample, readPhone, identity, withContacts: true, most: 1 };
    rehearse(page, drawn(<PersonSight {...person} />));
  }

  const { text: body, init } = await answer;
  const plain =
    init.status === 200
      ? readPlainAnswer(body, requestId, (total) => (total > MOST_AT_ONCE ? FIRST_CARDS : total))
      : null;
  // The app may have drawn already.
  if (plain === null || plain.total === 0 || !page.isConnected) return;
  const address = { personId, userId, visitorId: parseVisitorId(query.get('visitor')) };
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

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

async function show({ answer, requestId, personId, userId }: EarlyCall, page: Element): Promise<void> {
  const query = new URLSearchParams(location.search);
  if (!isPlainView(query)) return;
  const { language, defaultCountry } = readPreferences(safeStorage(() => localStorage));
  const text = await loadText(chooseLanguage(language, navigator.languages));
  const drawn = (part: ReactElement): DocumentFragment => {
    const fragment = document.createDocumentFragment();
    draw(<TextProvider text={text}>{part}</TextProvider>, fragment);
    return fragment;
  };
  const readPhone = createPhoneReader(defaultCountry, null);
  // The browser compiles functions when they are first called: that is done while the answer is on its way.
  drawn(<CardsSight cards={[SAMPLE]} markedId={null} readPhone={readPhone} />);

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
  // The cards are what one waits for. In a narrow window the contacts stand above them.
  const isWide = matchMedia('(width >= 64rem)').matches;
  const person = { address, answer: plain, readPhone, identity, withContacts: !isWide };
  page.replaceChildren(drawn(<PersonSight {...person} />));
  await painted();
  if (!isWide) return;
  const contacts = drawn(<ContactsSight cards={plain.cards} identity={identity} />);
  page.querySelector('.card-skeleton--contacts')?.replaceWith(contacts);
  await painted();
}

/** Every field has its own functions. */
const SAMPLE: VisitorCard = {
  key: '',
  visitorId: null,
  name: '1',
  phones: ['1'],
  emails: ['a@b.c'],
  company: '1',
  commentary: '1',
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

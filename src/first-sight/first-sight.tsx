// Runs at the end of index.html: draws the person's cards as soon as the early call (`early.ts`) has its answer, on a slow
// phone long before the app is there. Only what is plainly as documented; the app draws over it, whatever it is.
import { FIRST_CARDS } from '#src/components/grid-card.ts';
import type { EarlyCall } from '#src/data-api/early-call.ts';
import type { Dictionary } from '#src/i18n/en.ts';
import { chooseLanguage, type Language } from '#src/i18n/language.ts';
import { TextProvider, type Text } from '#src/i18n/text-context.tsx';
import { parseVisitorId } from '#src/primitives/ids.ts';
import { isPlainView } from '#src/routes/paths.ts';
import { readPreferences } from '#src/session/preferences.ts';
import { safeStorage } from '#src/session/safe-storage.ts';
import { MOST_AT_ONCE } from '#src/view-model/visitor-card.ts';
import { draw } from './draw.ts';
import { PersonSight } from './person-sight.tsx';
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
  const [{ text: body, init }, text] = await Promise.all([
    answer,
    loadText(chooseLanguage(language, navigator.languages)),
  ]);
  const plain =
    init.status === 200
      ? readPlainAnswer(body, requestId, (total) => (total > MOST_AT_ONCE ? FIRST_CARDS : total))
      : null;
  // The app may have drawn already.
  if (plain === null || plain.total === 0 || !page.isConnected) return;
  const sight = document.createDocumentFragment();
  const address = { personId, userId, visitorId: parseVisitorId(query.get('visitor')) };
  draw(
    <TextProvider text={text}>
      <PersonSight address={address} answer={plain} defaultCountry={defaultCountry} />
    </TextProvider>,
    sight,
  );
  page.replaceChildren(sight);
  await painted();
}

/** The built dictionary, which the app loads as well. */
async function loadText(language: Language): Promise<Text> {
  const [file = ''] = DICTIONARY_FILES[language] ?? [];
  // The file is built of `i18n/<language>.ts`, which exports its dictionary by that name.
  const module: Record<Language, Dictionary> = await import(/* @vite-ignore */ file);
  return { language, dictionary: module[language] };
}

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

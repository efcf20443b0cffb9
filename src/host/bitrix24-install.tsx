import { type FormEvent, useState } from 'react';
import { patterns } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from '#src/ui/button.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { type Portal, PortalError } from './bitrix24-portal.ts';
import './bitrix24-page.css';

const PLACES = [
  ['contact', 'CRM_CONTACT_DETAIL_TAB'],
  ['lead', 'CRM_LEAD_DETAIL_TAB'],
  ['deal', 'CRM_DEAL_DETAIL_TAB'],
  ['call', 'CALL_CARD'],
] as const;

type Place = (typeof PLACES)[number][0];
/** null: done. */
type Results = Readonly<Partial<Record<Place, PortalError | null>>>;

type InstallFormProps = { readonly portal: Portal; readonly isInstalling: boolean };

export function InstallForm({ portal, isInstalling }: InstallFormProps) {
  const words = useText().bitrix24;
  const announce = useAnnounce();
  const [left, setLeft] = useState<readonly Place[]>([]);
  const [results, setResults] = useState<Results>({});
  const [isRunning, setRunning] = useState(false);
  const chosen = PLACES.filter(([place]) => !left.includes(place));

  async function install(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isRunning) return;
    setRunning(true);
    let done: Results = {};
    for (const [place, placement] of chosen) {
      done = { ...done, [place]: await bind(portal, placement) };
      setResults(done);
    }
    setRunning(false);
    if (!Object.values(done).includes(null)) return;
    announce(words.installed);
    // Bitrix24 then opens the application.
    if (isInstalling) await portal.command('setInstallFinish');
  }

  const toggle = (place: Place, isChosen: boolean): void =>
    setLeft(isChosen ? left.filter((each) => each !== place) : [...left, place]);
  return (
    <form className="stack stack--loose" onSubmit={(event) => void install(event)}>
      <fieldset className="install-places stack tight">
        <legend className="quiet">{words.where}</legend>
        {PLACES.map(([place]) => (
          <div key={place} className="row">
            <label className="target-text line">
              <input
                type="checkbox"
                defaultChecked
                onChange={({ target }) => toggle(place, target.checked)}
              />
              {words.places[place]}
            </label>
            <Result result={results[place]} />
          </div>
        ))}
      </fieldset>
      <div>
        <Button primary type="submit" aria-disabled={isRunning || chosen.length === 0}>
          {words.start}
        </Button>
      </div>
    </form>
  );
}

function Result({ result }: { result: PortalError | null | undefined }) {
  const words = useText().bitrix24;
  if (result === undefined) return null;
  if (result === null) return <span className="secondary">{words.installed}</span>;
  return (
    <span className="warning small" role="alert" dir="auto">
      {[result.message, result.code].filter(Boolean).join(' · ')}
    </span>
  );
}

async function bind(portal: Portal, placement: string): Promise<PortalError | null> {
  const title = 'Person Visitors';
  try {
    await portal.call('placement.bind', {
      PLACEMENT: placement,
      HANDLER: location.origin + patterns.bitrix24,
      TITLE: title,
      'LANG_ALL[en][TITLE]': title,
      'LANG_ALL[ru][TITLE]': title,
    });
    return null;
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    return /already bind/i.test(error.message) ? null : error;
  }
}

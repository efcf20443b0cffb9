import { useId } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { daysOfWindow } from '#src/lib/search/search-days.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import type { Searcher } from '#src/features/find/search/searcher.ts';
import { stepsEarlier, stepsFurther } from '#src/features/find/search/search-plan.ts';
import { useDates } from '#src/i18n/use-dates.ts';

type GoOnProps = {
  readonly search: SearchState;
  readonly searcher: Pick<Searcher, 'further' | 'earlier'>;
};

/** The parts not searched yet, and the days before. Each says what it will search. */
export function GoOn({ search, searcher }: GoOnProps) {
  const t = useText();
  const { day } = useDates();
  const isBusy = search.running !== null;
  const further = [...new Set(stepsFurther(search).map(({ part }) => part))];
  const [earliest] = stepsEarlier(search);
  const days = earliest && daysOfWindow(search.newest, earliest.window);
  const press = (action: () => Promise<void>) => () => {
    if (!isBusy) void action();
  };
  if (further.length === 0 && days === undefined) return null;
  return (
    <div className="find__go-on">
      {further.length > 0 && (
        <GoOnButton
          text={t.results.further}
          hint={t.results.furtherHint(t.formats.list(further.map((part) => t.results.parts[part])))}
          isBusy={isBusy}
          onPress={press(searcher.further)}
        />
      )}
      {days !== undefined && (
        <GoOnButton
          text={t.results.earlier}
          hint={t.results.earlierHint(day(days.from) ?? days.from, day(days.till) ?? days.till)}
          isBusy={isBusy}
          onPress={press(searcher.earlier)}
        />
      )}
    </div>
  );
}

type GoOnButtonProps = {
  readonly text: string;
  readonly hint: string;
  readonly isBusy: boolean;
  readonly onPress: () => void;
};

function GoOnButton({ text, hint, isBusy, onPress }: GoOnButtonProps) {
  const id = useId();
  return (
    <div className="find__go-on-item">
      <button type="button" className="button" aria-describedby={id} aria-disabled={isBusy} onClick={onPress}>
        {text}
      </button>
      <span id={id} className="quiet">
        {hint}
      </span>
    </div>
  );
}

import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { PersonHeading } from './person-heading.tsx';
import type { PersonActionsProps } from '#src/features/person/actions/person-actions.tsx';
import { useAge } from '#src/ui/hooks/use-age.ts';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import './person-header.css';

// The cards do not wait for the buttons; the style sheet reserves their space.
const PersonActions = lazyWithRetry(
  async () => (await import('#src/features/person/actions/person-actions.tsx')).PersonActions,
);

type PersonHeaderProps = PersonActionsProps & {
  /** Epoch ms. */
  readonly updatedAt: number;
};

export function PersonHeader({ updatedAt, ...actions }: PersonHeaderProps) {
  const { address, identity, cards } = actions;
  return (
    <header className="person-header">
      <PersonHeading
        personId={address.personId}
        identity={identity}
        count={cards.length}
        age={useAge(updatedAt)}
        headingRef={useHeadingFocus<HTMLHeadingElement>()}
      />
      <div className="person-header__actions">
        <PersonActions {...actions} />
      </div>
    </header>
  );
}

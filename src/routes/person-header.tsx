import { later } from '#src/components/later.tsx';
import { PersonHeading } from '#src/components/person-heading.tsx';
import type { PersonActionsProps } from './person-actions.tsx';
import { useAge } from './use-age.ts';
import { useHeadingFocus } from './use-page.ts';
import './person-header.css';

// The cards do not wait for it; its room is kept.
const PersonActions = later(async () => (await import('./person-actions.tsx')).PersonActions);

/** `updatedAt`: epoch ms. */
type PersonHeaderProps = PersonActionsProps & { readonly updatedAt: number };

/** Who it is, and what can be done with the person. */
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

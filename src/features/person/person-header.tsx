import { PersonHeading } from './person-heading.tsx';
import { PersonActions, type PersonActionsProps } from '#src/features/person/actions/person-actions.tsx';
import { useAge } from '#src/ui/hooks/use-age.ts';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import './person-header.css';

/** `updatedAt`: epoch ms. */
type PersonHeaderProps = PersonActionsProps & { readonly updatedAt: number };

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

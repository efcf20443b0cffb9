import { truncate } from '#src/domain/plain-text.ts';
import { ExternalLink } from '#src/ui/links.tsx';

type ForeignLinkProps = {
  /** Of a stranger: http or https. null: none that may be opened. */
  readonly href: string | null;
  readonly text: string;
  readonly className?: string;
};

/** A link of a stranger; one into the viewer is text. */
export function ForeignLink({ href, text, className = '' }: ForeignLinkProps) {
  // Breaks after a slash, not inside a word.
  const parts = truncate(text, 200).split(/(?<=\/)/);
  const shown = <bdi>{parts.map((part, index) => [index > 0 && <wbr key={index} />, part])}</bdi>;
  if (href === null || new URL(href).origin === location.origin) return <span>{shown}</span>;
  return (
    <ExternalLink className={`target ${className}`} href={href}>
      {shown}
    </ExternalLink>
  );
}

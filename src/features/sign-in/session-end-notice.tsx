import { useText } from '#src/i18n/text-context.tsx';
import { Details } from '#src/features/failure/notice-view.tsx';
import { refusalDetails } from '#src/features/failure/notice/failure-details.ts';
import { sessionEndWords } from '#src/features/failure/notice/failure-notice.ts';
import type { SessionEnd } from '#src/session/session-state.ts';

/** Why the last session ended. */
export function SessionEndNotice({ end }: { end: SessionEnd }) {
  const t = useText();
  const words = sessionEndWords(end, t);
  return (
    <div role="alert" className="session-end panel">
      <h2>{words.title}</h2>
      <p>{words.meaning}</p>
      <p>{words.advice}</p>
      <Details details={refusalDetails(end.mnemonic, end.call)} />
    </div>
  );
}

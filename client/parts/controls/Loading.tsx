// What stands in the place of an answer that is not there: that it is under way, or why it did not come.
import { useTexts } from '../language/language.tsx';
import { Problem } from './Problem.tsx';

/** A quiet line in the place of what is to come, seen only once that has taken noticeably long (overlays.css). */
export function Loading() {
  const { loading } = useTexts();
  return (
    <p className="loading" role="status">
      {loading}
    </p>
  );
}

type Props = {
  /** What came; nothing where the page shows nothing of it. */
  answer?: unknown;
  error: Error | undefined;
  onRetry: () => unknown;
  /** It stands for a whole page. */
  isWhole?: boolean;
};

/** Nothing where the answer is there. Why the latest one did not come stands above an earlier one too, with a button to ask again. */
export function Unanswered({ answer, error, onRetry, isWhole = false }: Props) {
  if (error) return <Problem error={error} onRetry={onRetry} isWhole={isWhole} />;
  return answer ? null : <Loading />;
}

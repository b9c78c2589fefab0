// Says that something is under way, but only once it has taken noticeably long (explore.css).
import { useTexts } from './language.ts';

/** A quiet line in the place of what is to come. */
export function Loading() {
  const { loading } = useTexts();
  return (
    <p className="loading" role="status">
      {loading}
    </p>
  );
}

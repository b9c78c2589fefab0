// Says that something is under way, but only once it has taken noticeably long (overlays.css).
import { useTexts } from '../language/language.tsx';

/** A quiet line in the place of what is to come. */
export function Loading() {
  const { loading } = useTexts();
  return (
    <p className="loading" role="status">
      {loading}
    </p>
  );
}

// How far something is that takes long: in words for all, as a bar for those who see it.
import type { Progress } from './progress.ts';
import { useProgressTexts } from './texts.ts';

/** Nothing where nothing is under way. */
export function ProgressLine({ progress }: { progress: Progress | undefined }) {
  const texts = useProgressTexts();
  return (
    <div className="progress">
      <p role="status">{progress && texts[progress.step]}</p>
      {progress && (
        <progress
          aria-label={texts.label}
          {...(progress.of !== null && { value: progress.done, max: progress.of })}
        />
      )}
    </div>
  );
}

// How far an import is: in words for all, as a bar for those who see it.
import type { Progress } from './plan.ts';
import { useImportsTexts } from './texts.ts';

/** Nothing where nothing is under way. */
export function ProgressLine({ progress }: { progress: Progress | undefined }) {
  const texts = useImportsTexts().progress;
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

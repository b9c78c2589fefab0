// What stands on the page of a thing that did not come: that it is under way, that it does not exist, or why nobody knows.
import { Unanswered } from '../controls/Loading.tsx';
import { codeOf } from '../controls/Problem.tsx';
import { NotFound } from './NotFound.tsx';

type Props = {
  error: Error | undefined;
  onRetry: () => unknown;
  /** It stands for a whole page. */
  isWhole?: boolean;
};

export function Missing({ error, onRetry, isWhole = false }: Props) {
  return error && codeOf(error) === 'NOT_FOUND' ? (
    <NotFound />
  ) : (
    <Unanswered error={error} onRetry={onRetry} isWhole={isWhole} />
  );
}

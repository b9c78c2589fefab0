// What is seen while something is read, and where it could not be.
import { Loading } from '../../parts/controls/Loading.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';

export function Waiting({ error, onRetry }: { error: Error | undefined; onRetry: () => unknown }) {
  return error ? <Problem error={error} onRetry={onRetry} /> : <Loading />;
}

// What is seen while something is read, and where it could not be.
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';

export function Waiting({ error, onRetry }: { error: Error | undefined; onRetry: () => unknown }) {
  return error ? <Problem error={error} onRetry={onRetry} /> : <Loading />;
}

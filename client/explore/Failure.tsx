// Says what could not be loaded and why, and offers to try again.
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { useTexts } from './language.ts';

type Props = { error: Error; onRetry: () => unknown };

/** An answer with errors is our fault; no answer at all is the connection's. */
export function Failure({ error, onRetry }: Props) {
  const { failure } = useTexts();
  const hasAnswered = CombinedGraphQLErrors.is(error) || ServerError.is(error);
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{hasAnswered ? failure.busy : failure.offline}</strong>
      </p>
      <p>{hasAnswered ? failure.busyLead : failure.offlineLead}</p>
      <button type="button" onClick={() => void onRetry()}>
        {failure.again}
      </button>
    </div>
  );
}

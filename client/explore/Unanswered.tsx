// What stands in the place of an answer: that it is under way, or why it did not come, with a button to try again.
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { Heading } from './Heading.tsx';
import { useTexts } from './language.ts';

type Props = {
  error: Error;
  onRetry: () => unknown;
  /** Whose page it is, where the failure stands for a whole view and so needs the heading. */
  owner?: string;
};

/** An answer with errors is our fault; no answer at all is the connection's. */
export function Failure({ error, onRetry, owner }: Props) {
  const { failure } = useTexts();
  const hasAnswered = CombinedGraphQLErrors.is(error) || ServerError.is(error);
  const title = hasAnswered ? failure.busy : failure.offline;
  return (
    <div className="notice" role="alert">
      {owner === undefined ? (
        <p>
          <strong>{title}</strong>
        </p>
      ) : (
        <Heading owner={owner}>{title}</Heading>
      )}
      <p>{hasAnswered ? failure.busyLead : failure.offlineLead}</p>
      <button type="button" onClick={() => void onRetry()}>
        {failure.again}
      </button>
    </div>
  );
}

/** A quiet line in the place of what is to come, seen only once that has taken noticeably long (explore.css). */
export function Loading() {
  const { loading } = useTexts();
  return (
    <p className="loading" role="status">
      {loading}
    </p>
  );
}

/** In the place of what did not come, or not yet. */
export function Unanswered({ error, ...props }: Omit<Props, 'error'> & { error: Error | undefined }) {
  return error ? <Failure error={error} {...props} /> : <Loading />;
}

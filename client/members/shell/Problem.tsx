// Says in a notice why something could not be loaded or saved, and offers to try again.
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { useTexts } from '../language.tsx';
import { Refused } from '../refused.ts';
import { Button } from '../parts/Button.tsx';

type Props = { error: Error; onRetry?: () => unknown };

/** What was given up by whoever was asked is no problem: nothing is said. */
export function Problem({ error, onRetry }: Props) {
  const { failure } = useTexts();
  const code = codeOf(error);
  if (code === 'CONFIRM_FIRST') return null;
  const [title, lead] =
    code === undefined
      ? [failure.offline, failure.offlineLead]
      : code === 'TOO_MANY_REQUESTS'
        ? [failure.tooMany, failure.tooManyLead]
        : [failure.busy, failure.busyLead];
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{lead}</p>
      {onRetry && <Button onPress={onRetry}>{failure.again}</Button>}
    </div>
  );
}

/** The code with which the server refused; undefined where it did not answer at all. */
export function codeOf(error: Error): string | undefined {
  if (Refused.is(error)) return error.code;
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.['code'];
    return typeof code === 'string' ? code : 'INTERNAL';
  }
  if (!ServerError.is(error)) return undefined;
  return error.statusCode === 429 ? 'TOO_MANY_REQUESTS' : 'INTERNAL';
}

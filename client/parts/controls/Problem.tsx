// Says in a notice why something could not be loaded or saved, and offers to try again.
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { timeOfDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useTexts } from '../language/language.tsx';
import { Refused } from '../connection/refused.ts';
import { Button } from './Button.tsx';
import { Title } from './Title.tsx';

/** The person was asked to lift the refusal, and did not want to. */
const GIVEN_UP = new Set(['CONFIRM_FIRST', 'FACTOR_FIRST', 'UNAUTHENTICATED']);

/** Refusals that mean the same to a person. */
const SAME: Readonly<Record<string, string>> = {
  INVALID_EMAIL: 'INVALID_EMAIL_OR_PASSWORD',
  INVALID_BACKUP_CODE: 'INVALID_CODE',
  INVALID_TWO_FACTOR_COOKIE: 'TOO_LATE',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'TOO_LATE',
};

type Props = {
  error: Error;
  onRetry?: () => unknown;
  /** It stands for a whole page, and so is its heading. */
  isWhole?: boolean;
  /** Beside it stands what somebody wrote, which is not lost. */
  hasWritten?: boolean;
};

/** What was given up by whoever was asked is no problem: nothing is said. */
export function Problem({ error, onRetry, isWhole = false, hasWritten = false }: Props) {
  const { failure } = useTexts();
  const told = useTold(error, hasWritten);
  if (told === undefined) return null;
  const [title, lead] = told;
  return (
    <div className="notice wrong" role="alert">
      {isWhole ? (
        <Title>{title}</Title>
      ) : (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {lead && <p>{lead}</p>}
      {onRetry && <Button onPress={onRetry}>{failure.again}</Button>}
    </div>
  );
}

/** What is said of the error: a line, and what to do about it. */
function useTold(error: Error, hasWritten: boolean): readonly [string, string?] | undefined {
  const { failure, refusals } = useTexts();
  const code = codeOf(error);
  if (code === undefined)
    return [failure.offline, `${failure.offlineLead}${hasWritten ? ` ${failure.writtenIsKept}` : ''}`];
  if (GIVEN_UP.has(code)) return undefined;
  if (code === 'TOO_MANY_REQUESTS') {
    const at = Refused.is(error) ? error.retryAt : undefined;
    return [failure.tooMany, at ? say(failure.tooManyUntil, { time: timeOfDay(at) }) : failure.tooManyLead];
  }
  const words: Readonly<Record<string, string>> = refusals;
  const known = words[SAME[code] ?? code];
  return known === undefined ? [failure.busy, failure.busyLead] : [known];
}

/** The code with which the server refused; undefined where it did not answer at all. */
export function codeOf(error: Error): string | undefined {
  if (Refused.is(error)) return error.code === 'UNREACHABLE' ? undefined : error.code;
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.['code'];
    return typeof code === 'string' ? code : 'INTERNAL';
  }
  if (!ServerError.is(error)) return undefined;
  return error.statusCode === 429 ? 'TOO_MANY_REQUESTS' : 'INTERNAL';
}

// What the app does about a refusal of the API that a person can lift: it asks, and then repeats the request.
import { ApolloLink } from '@apollo/client';
import { from, of, switchMap } from 'rxjs';

/** Sign in again, show again that it is the same person, or set up a second factor. */
export type Lifted = 'UNAUTHENTICATED' | 'CONFIRM_FIRST' | 'FACTOR_FIRST';

/** Asks the person; resolves to whether the refusal is lifted now. */
export type Lift = (code: Lifted) => Promise<boolean>;

/** Whether a code is one of a refusal that can be lifted. */
export function isLifted(code: unknown): code is Lifted {
  return code === 'UNAUTHENTICATED' || code === 'CONFIRM_FIRST' || code === 'FACTOR_FIRST';
}

/** Holds a refused request until it can be repeated; where it cannot, the refusal is passed on. */
export function repeatWhenLifted(lift: Lift): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      switchMap((result) => {
        const code = result.errors?.[0]?.extensions?.['code'];
        if (!isLifted(code)) return of(result);
        return from(lift(code)).pipe(switchMap((isLifted) => (isLifted ? forward(operation) : of(result))));
      }),
    ),
  );
}

// The connection to the API; and the one place where a refused request waits for the person.
import { ApolloProvider } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { createApolloClient } from './apollo.ts';
import { type Lift, type Lifted, repeatWhenLifted } from './refusals.ts';

/** Whose pages these are, as their addresses begin. Both sign in alike, and have an account; their API is not the same. */
export const Audience = createContext<'members' | 'operator'>('members');

/** What requests wait for. */
export interface Held {
  readonly code: Lifted;
  /** Lets the requests go on: repeated, or refused for good. */
  readonly release: (isLifted: boolean) => void;
}

interface Waiting {
  readonly held: Held | undefined;
  readonly lift: Lift;
}

const Waiting = createContext<Waiting>({ held: undefined, lift: () => Promise.resolve(false) });

/** Everything inside asks the API with the cookie of whoever is signed in. */
export function Connection({ children }: { children: ReactNode }) {
  const [held, setHeld] = useState<Held>();
  const asked = useRef(new Map<Lifted, Promise<boolean>>());
  const [lift] = useState((): Lift => (code) => {
    // Several requests of one page are refused at once: the person is asked once.
    const known = asked.current.get(code);
    if (known) return known;
    const answer = new Promise<boolean>((resolve) => {
      const release = (isLifted: boolean) => {
        asked.current.delete(code);
        setHeld((held) => (held?.code === code ? undefined : held));
        resolve(isLifted);
      };
      setHeld({ code, release });
    });
    asked.current.set(code, answer);
    return answer;
  });
  const audience = useContext(Audience);
  const [client] = useState(() => createApolloClient(`/${audience}/graphql`, repeatWhenLifted(lift)));
  const waiting = useMemo(() => ({ held, lift }), [held, lift]);
  return (
    <Waiting value={waiting}>
      <ApolloProvider client={client}>{children}</ApolloProvider>
    </Waiting>
  );
}

/** What requests wait for, where they do. */
export function useHeld(): Held | undefined {
  return useContext(Waiting).held;
}

/** A function that asks the person to lift a refusal. */
export function useLift(): Lift {
  return useContext(Waiting).lift;
}

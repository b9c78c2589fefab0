// Who is signed in, for everything inside.
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { ChooseMyLanguageDocument, MeDocument } from '../../generated/documents.ts';
import type { MeQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';

/** Somebody who is signed in. */
export type Me = NonNullable<MeQuery['me']>;

interface SessionState {
  /** null: nobody is signed in; undefined: not known yet. */
  readonly me: Me | null | undefined;
  readonly error: Error | undefined;
  /** Asks again who it is. What was kept of somebody else's answers is thrown away. */
  readonly refresh: () => Promise<Me | null>;
}

const Known = createContext<SessionState>({
  me: undefined,
  error: undefined,
  refresh: () => Promise.resolve(null),
});

/** Asks once who is signed in, and again in another language: names are told in it. */
export function Session({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const language = useLanguage();
  const { data, previousData, error, refetch } = useQuery(MeDocument, { variables: { language } });
  const me = (data ?? previousData)?.me;
  useLetterLanguage(me?.session ?? null);
  const session = useMemo(
    () => ({
      me,
      error,
      refresh: async () => {
        if (me) {
          // Looked at first: nobody may see for a moment what was kept for somebody else.
          const peek = { query: MeDocument, variables: { language }, fetchPolicy: 'no-cache' } as const;
          const { data } = await client.query(peek);
          if (data?.me?.email !== me.email) await client.clearStore();
        }
        const { data } = await refetch();
        return data?.me ?? null;
      },
    }),
    [client, error, language, me, refetch],
  );
  return <Known value={session}>{children}</Known>;
}

/** Who is signed in, and a function that asks again. */
export function useSession(): SessionState {
  return useContext(Known);
}

/** Who is signed in; only on pages that nobody else sees. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('Nobody is signed in here.');
  return me;
}

const TOLD = 'kazva.letters';

/**
 * Tells the server, once a session and language, in which language somebody reads: letters come in it. `session`: of
 * who is signed in; null: nobody is. Where it fails it is told with the next page.
 */
function useLetterLanguage(session: string | null): void {
  const language = useLanguage();
  const [choose] = useMutation(ChooseMyLanguageDocument);
  useEffect(() => {
    const what = `${session} ${language}`;
    if (session === null || sessionStorage.getItem(TOLD) === what) return;
    choose({ variables: { language } })
      .then(() => sessionStorage.setItem(TOLD, what))
      .catch(() => undefined);
  }, [choose, language, session]);
}

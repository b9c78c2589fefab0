// Says in one quiet line what has just been done; read out, and gone after a while.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

const shownMilliseconds = 8000;

interface Saying {
  readonly say: (text: string) => void;
  readonly hush: () => void;
}

const Saying = createContext<Saying>({ say: () => {}, hush: () => {} });

/** Holds the line. It stays over a change of page, so that what was saved can be said on the next one. */
export function Status({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ readonly text: string }>();
  useEffect(() => {
    const timer = said && setTimeout(setSaid, shownMilliseconds, undefined);
    return () => clearTimeout(timer);
  }, [said]);
  const saying = useMemo(
    () => ({ say: (text: string) => setSaid({ text }), hush: () => setSaid(undefined) }),
    [],
  );
  return (
    <Saying value={saying}>
      {children}
      <div className="status" role="status">
        {said && <p>{said.text}</p>}
      </div>
    </Saying>
  );
}

/** A function that says it: `say(texts.saved)`. What is said must be seen on the page too. */
export function useStatus(): Saying['say'] {
  return useContext(Saying).say;
}

/** Takes back what is said as soon as the thing is changed again: "saved" beside what is not saved would be wrong. */
export function useHush(isChanged: boolean): void {
  const { hush } = useContext(Saying);
  useEffect(() => {
    if (isChanged) hush();
  }, [isChanged, hush]);
}

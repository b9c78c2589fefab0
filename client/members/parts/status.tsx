// Says in one quiet line what has just been done; read out, and gone after a while.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

const shownMilliseconds = 8000;

type Say = (text: string) => void;

const Saying = createContext<Say>(() => {});

/** Holds the line. It stays over a change of page, so that what was saved can be said on the next one. */
export function Status({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ readonly text: string }>();
  useEffect(() => {
    const timer = said && setTimeout(setSaid, shownMilliseconds, undefined);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((text: string) => setSaid({ text }), []);
  return (
    <Saying value={say}>
      {children}
      <div className="status" role="status">
        {said && <p>{said.text}</p>}
      </div>
    </Saying>
  );
}

/** A function that says it: `say(texts.saved)`. What is said must be seen on the page too. */
export function useStatus(): Say {
  return useContext(Saying);
}

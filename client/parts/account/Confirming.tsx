// Asks again for password and code before what cannot be left to whoever finds the device open.
import { createContext, type ReactNode, Suspense, useCallback, useContext, useState } from 'react';
import { lazyComponent } from '../connection/lazy-component.ts';
import { Refused } from '../connection/refused.ts';
import { useHeld } from '../connection/Connection.tsx';

const ConfirmDialog = lazyComponent(async () => (await import('./ConfirmDialog.tsx')).ConfirmDialog);

type Answer = (password: string | undefined) => void;

/** Resolves to the password that was right, since some calls need it. Rejects with CONFIRM_FIRST where the person gave up. */
type Confirm = () => Promise<string>;

const Asking = createContext<Confirm>(() => Promise.reject(new Refused('CONFIRM_FIRST')));

/** Asks for whatever inside wants it, and for requests that the API refused until somebody confirms. */
export function Confirming({ children }: { children: ReactNode }) {
  const held = useHeld();
  const [asked, setAsked] = useState<{ readonly answer: Answer }>();
  const confirm: Confirm = useCallback(async () => {
    const password = await new Promise<string | undefined>((resolve) => setAsked({ answer: resolve }));
    if (password === undefined) throw new Refused('CONFIRM_FIRST');
    return password;
  }, []);
  const isHeld = held?.code === 'CONFIRM_FIRST';
  const answer: Answer = (password) => {
    setAsked(undefined);
    asked?.answer(password);
    if (isHeld) held.release(password !== undefined);
  };
  return (
    <Asking value={confirm}>
      {children}
      <Suspense>{(asked || isHeld) && <ConfirmDialog onAnswer={answer} />}</Suspense>
    </Asking>
  );
}

/** A function that asks for the proof, whenever it is called. */
export function useConfirm(): Confirm {
  return useContext(Asking);
}

// Asks "are you sure" and waits for the answer.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useTexts } from '../language/language.tsx';
import { Button, type Weight } from './Button.tsx';
import { AlertBox } from './Dialog.tsx';

export interface Question {
  readonly title: string;
  readonly lead?: string;
  /** What the button says that does it: a verb, not "yes". */
  readonly action: string;
  readonly weight?: Weight;
  /** What the other button says; "Cancel" unless told otherwise. */
  readonly cancel?: string;
}

type Ask = (question: Question) => Promise<boolean>;

const Asking = createContext<Ask>(() => Promise.resolve(false));

/** Shows the questions that anything inside asks. */
export function Questions({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Question & { answer: (isSure: boolean) => void }>();
  const { form } = useTexts();
  const ask: Ask = useCallback(
    (question) =>
      new Promise((resolve) => {
        const answer = (isSure: boolean) => {
          setAsked(undefined);
          resolve(isSure);
        };
        setAsked({ ...question, answer });
      }),
    [],
  );
  return (
    <Asking value={ask}>
      {children}
      {asked && (
        <AlertBox title={asked.title} onClose={() => asked.answer(false)}>
          {asked.lead && <p>{asked.lead}</p>}
          <div className="actions">
            <Button weight={asked.weight ?? 'danger'} onPress={() => asked.answer(true)}>
              {asked.action}
            </Button>
            <Button onPress={() => asked.answer(false)}>{asked.cancel ?? form.cancel}</Button>
          </div>
        </AlertBox>
      )}
    </Asking>
  );
}

/** A function that asks: `if (await ask({ title: …, action: texts.remove })) …` */
export function useAsk(): Ask {
  return useContext(Asking);
}

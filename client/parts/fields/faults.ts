// What a fault is called in words.
import { useFormsTexts } from '../texts/forms.ts';
import { createContext, useContext } from 'react';
import { say } from '../../text/say.ts';
import { useTexts } from '../language/language.tsx';

/** Whether the faults of the form around come as sentences, from a server that found and said them. */
export const SaidFaults = createContext(false);

/**
 * A function that says a fault in the language of the app, with what of the value it is about; one without words of its own is
 * said in general.
 */
export function useFaultText(): (fault: string, part?: string | null) => string {
  const { form } = useTexts();
  const { faults } = useFormsTexts();
  const isSaid = useContext(SaidFaults);
  const texts: Readonly<Record<string, string>> = faults;
  return (fault, part) => {
    const said = texts[fault] ?? (isSaid ? fault : faults.OTHER);
    return part ? say(form.about, { part, fault: said }) : said;
  };
}

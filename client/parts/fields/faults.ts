// What a fault is called in words.
import { createContext, useContext } from 'react';
import { useTexts } from '../language/language.tsx';

/** Whether the faults of the form around come as sentences, from a server that found and said them. */
export const SaidFaults = createContext(false);

/** A function that says a fault in the language of the app; one without words of its own is said in general. */
export function useFaultText(): (fault: string) => string {
  const { faults } = useTexts();
  const isSaid = useContext(SaidFaults);
  const texts: Readonly<Record<string, string>> = faults;
  return (fault) => texts[fault] ?? (isSaid ? fault : faults.OTHER);
}

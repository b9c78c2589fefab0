// What a fault is called in words.
import { useTexts } from '../language.tsx';

/** A function that says a fault in the language of the app; one without words of its own is said in general. */
export function useFaultText(): (fault: string) => string {
  const { faults } = useTexts();
  const texts: Readonly<Record<string, string>> = faults;
  return (fault) => texts[fault] ?? faults.OTHER;
}

// Leads a person through the visit, and clears it for the next.
import { restart } from './clock.ts';
import { speakFirst } from './language.ts';
import { forget, note, show, type Step, type Visit } from './steps.ts';

/** Goes on to a step, with what is known of the score and its fate. */
export function goOn(step: Step, known: Partial<Visit> = {}): void {
  note({ ...known, step });
  show();
  restart();
}

/** Nothing of this person is left: not the score, not the step, not the language. */
export function clear(): void {
  forget();
  speakFirst();
  goOn('vote');
}

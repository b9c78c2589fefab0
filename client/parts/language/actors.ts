// Whoever did something, in the words of the page.
import { actorIn, type Actor } from '../../journal/actors.ts';
import { useTexts } from './language.tsx';

/** A function that says who is meant by what the journal calls him, her or it. */
export function useActorWords(): (actor: string) => Actor {
  const { actors } = useTexts();
  return (actor) => actorIn(actors, actor);
}

// Whoever did something, as the journal names him, her or it, in words.
import { useTexts } from './language.tsx';

export interface Actor {
  readonly name: string;
  /** Of then; null where it was no member. */
  readonly email: string | null;
}

/** A function that takes apart `Maria <maria@example.bg>`, and knows who is not a person. */
export function useActorWords(): (actor: string) => Actor {
  const { actors } = useTexts();
  const words: Readonly<Record<string, string>> = actors;
  return (actor) => {
    const [, name = actor, email = null] = /^(.*) <([^<>]*)>$/.exec(actor) ?? [];
    return { name: words[name] ?? name, email };
  };
}

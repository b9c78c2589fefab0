// Whoever did something, as the journal names him, her or it, in words.
import { useTexts } from './language.tsx';

export interface Actor {
  readonly name: string;
  /** Of then; null where it was no member. */
  readonly email: string | null;
}

/** A function that takes apart `Maria <maria@example.bg>`, `operator: Petar <petar@example.bg>` and `shop: print@example.bg`, and knows who is not a person. */
export function useActorWords(): (actor: string) => Actor {
  const { actors } = useTexts();
  const words: Readonly<Record<string, string>> = actors;
  return (actor) => {
    const [, part, name = actor, email = null] = /^(?:(operator): )?(.*) <([^<>]*)>$/.exec(actor) ?? [];
    if (part !== undefined) return { name: `${words[part]}: ${name}`, email };
    const [, holder, called] = /^(shop|fitter): (.*)$/.exec(actor) ?? [];
    if (holder !== undefined) return { name: `${words[holder]}: ${called}`, email: null };
    return { name: words[name] ?? name, email };
  };
}

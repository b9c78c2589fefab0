// Whoever did something, as the journal names him, her or it, in words.

export interface Actor {
  readonly name: string;
  /** Of then; null where it was no member. */
  readonly email: string | null;
}

/** Takes apart `Maria <maria@example.bg>`, `operator: Petar <petar@example.bg>` and `shop: print@example.bg`, `key: Counter`, and knows who is not a person. */
export function actorIn(words: Readonly<Record<string, string>>, actor: string): Actor {
  const [, part, name = actor, email = null] = /^(?:(operator): )?(.*) <([^<>]*)>$/.exec(actor) ?? [];
  if (part !== undefined) return { name: `${words[part]}: ${name}`, email };
  const [, holder, called] = /^(shop|fitter|key): (.*)$/.exec(actor) ?? [];
  if (holder !== undefined) return { name: `${words[holder]}: ${called}`, email: null };
  return { name: words[name] ?? name, email };
}

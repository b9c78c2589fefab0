// Texts that many signs have in common, held once: a question stands on every sign of a category.
import type { Sign, Texts } from '../sign.ts';

/** Returns a function that answers each sign with the texts of earlier ones, where they are the same. */
export function shareTexts(): (sign: Sign) => Sign {
  const known = new Map<string, Texts>();
  const words = new Map<string, string>();
  const once = <Value>(map: Map<string, Value>, key: string, value: Value): Value => {
    const found = map.get(key);
    if (found === undefined) map.set(key, value);
    return found ?? value;
  };
  const texts = (value: Texts): Texts => once(known, `${value.first}\n${value.second ?? ''}`, value);
  const word = (value: string): string => once(words, value, value);
  return ({ code, url, state, quantity, location }) => {
    const { id, name, settlement, ekatte, address, category, question } = location;
    return {
      code,
      url,
      state,
      ...(quantity !== undefined && { quantity }),
      location: {
        id,
        name,
        settlement: texts(settlement),
        ekatte: ekatte && word(ekatte),
        address,
        category: word(category),
        question: texts(question),
      },
    };
  };
}

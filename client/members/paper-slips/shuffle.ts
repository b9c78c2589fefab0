// An order that only chance decides: nobody can tell from it in which order slips lay in the box.

/** Random numbers of 32 bits, as `crypto.getRandomValues` gives them. */
export type Random = (numbers: Uint32Array<ArrayBuffer>) => Uint32Array;

const ALL = 2 ** 32;

/** A number from 0 to below `below`, each as likely as the other: what would favour small ones is drawn again. */
function drawBelow(below: number, random: Random): number {
  const fair = ALL - (ALL % below);
  while (true) {
    const [drawn = 0] = random(new Uint32Array(1));
    if (drawn < fair) return drawn % below;
  }
}

/** Returns the items in another order (Fisher and Yates, as Durstenfeld wrote it down). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const rest = [...items];
  const order: Item[] = [];
  while (rest.length > 0) {
    const at = drawBelow(rest.length, random);
    order.push(...rest.splice(at, 1));
  }
  return order;
}

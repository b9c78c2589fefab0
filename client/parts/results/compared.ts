// What is compared: up to five places, services and settlements, as they stand in the address.

/** What can be compared, by the names of SummaryFilter's parts. */
export const kinds = ['location', 'category', 'settlement'] as const;
export type Compared = { readonly kind: (typeof kinds)[number]; readonly id: string };

/** More cannot be told apart side by side. */
export const mostCompared = 5;

function isSame(a: Compared, b: Compared): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** `location-12,category-3` in parts; what is of another form, twice there, or above `most` is left out. */
export function readCompared(text: string, most: number = mostCompared): readonly Compared[] {
  const items: Compared[] = [];
  for (const part of text.split(',')) {
    const [, name, id = ''] = /^([a-z]+)-(\d+)$/.exec(part) ?? [];
    const kind = kinds.find((known) => known === name);
    if (!kind || items.some((item) => isSame(item, { kind, id }))) continue;
    if (items.length < most) items.push({ kind, id });
  }
  return items;
}

/** The text that readCompared reads. */
export function writeCompared(items: readonly Compared[]): string {
  return items.map(({ kind, id }) => `${kind}-${id}`).join(',');
}

/** Whether `item` is one of them. */
export function isCompared(items: readonly Compared[], item: Compared): boolean {
  return items.some((other) => isSame(other, item));
}

/** The items with `item`, or without it where it was one of them. */
export function toggled(items: readonly Compared[], item: Compared): readonly Compared[] {
  return isCompared(items, item) ? items.filter((other) => !isSame(other, item)) : [...items, item];
}

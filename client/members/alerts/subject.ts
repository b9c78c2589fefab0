// What an alert is about: its name, and how the API is told of it.

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Subject {
  readonly location: Named | null;
  readonly category: Named | null;
  readonly settlement: Named | null;
}

export const nameOf = ({ location, category, settlement }: Subject): string =>
  (location ?? category ?? settlement)?.name ?? '';

/** The part of an input that names the subject. */
export function idsOf({ location, category, settlement }: Subject) {
  if (location) return { location: location.id };
  return category ? { category: category.id } : { settlement: settlement?.id ?? null };
}

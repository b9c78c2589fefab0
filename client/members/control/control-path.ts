// Where the control chart of a place, a service or a settlement stands. Pure.

export type Charted = { readonly kind: 'location' | 'category' | 'settlement'; readonly id: string };

/** The address below the members' own; that of a place is a part of its page. */
export function controlPath(slug: string, { kind, id }: Charted): string {
  return kind === 'location'
    ? `/${slug}/results/places/${id}#control`
    : `/${slug}/results/control?${new URLSearchParams({ [kind]: id })}`;
}

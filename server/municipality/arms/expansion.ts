// How large a drawing becomes where each element that names another one is that other one again. Pure.

export interface Counted {
  readonly id: string | null;
  /** The ids of what it names. */
  readonly calls: readonly string[];
  readonly children: Counted[];
  /** Characters of it alone. */
  readonly length: number;
}

export interface Expansion {
  readonly elements: number;
  readonly depth: number;
  readonly length: number;
}

/** Counts what would be drawn, without drawing it: what is named twice is counted once, and multiplied. Deeper than `most`: that deep. */
export function expandedSize(root: Counted, most: number): Expansion {
  const named = new Map<string, Counted>();
  const gather = (element: Counted): void => {
    if (element.id !== null && !named.has(element.id)) named.set(element.id, element);
    element.children.forEach(gather);
  };
  gather(root);
  const known = new Map<Counted, Expansion>();
  const measure = (element: Counted, level: number): Expansion => {
    const before = known.get(element);
    if (before) return before;
    // One that names itself lands here too.
    if (level > 2 * most) return { elements: 1, depth: most + 1, length: element.length };
    const called = element.calls.flatMap((id) => named.get(id) ?? []);
    const parts = [...element.children, ...called].map((part) => measure(part, level + 1));
    const size = {
      elements: parts.reduce((sum, part) => sum + part.elements, 1),
      depth: 1 + Math.max(0, ...parts.map((part) => part.depth)),
      length: parts.reduce((sum, part) => sum + part.length, element.length),
    };
    known.set(element, size);
    return size;
  };
  return measure(root, 0);
}

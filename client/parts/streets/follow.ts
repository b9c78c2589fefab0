// The marks of a picture follow the map below it: what stands at a share of the picture stands at another one, as large as before.

/** Where the whole picture lies now, in per cent of what is seen of it. */
export interface View {
  readonly left: number;
  readonly top: number;
  /** How many times larger. */
  readonly scale: number;
}

interface Mark {
  readonly element: SVGElement;
  /** In per cent of the whole picture. */
  readonly x: number;
  readonly y: number;
  readonly names: readonly [x: string, y: string];
}

export interface Marks {
  readonly moveTo: (view: View) => void;
  /** In which share of the whole picture a mark stands that the element belongs to; null: it is none. */
  readonly placeOf: (element: Element) => { readonly x: number; readonly y: number } | null;
}

/** Beyond the frame by more than that a mark is not seen. */
const BEYOND = 1;

const shareOf = (element: SVGElement, name: string): number | null => {
  const value = element.getAttribute(name) ?? '';
  return value.endsWith('%') ? Number.parseFloat(value) : null;
};

const markOf = (element: SVGElement): Mark[] =>
  (
    [
      ['cx', 'cy'],
      ['x', 'y'],
    ] as const
  ).flatMap((names) => {
    const [x, y] = names.map((name) => shareOf(element, name));
    return typeof x === 'number' && typeof y === 'number' ? [{ element, x, y, names }] : [];
  });

/** The marks of the picture as the server drew it: circles, names and small drawings; and its ground, which grows with the map. */
export function marksOf(picture: SVGSVGElement): Marks {
  const marks = [...picture.querySelectorAll<SVGElement>('circle, text, svg')].flatMap(markOf);
  const grounds = [...picture.querySelectorAll<SVGElement>('svg.ground')];
  const isBeyond = (share: number): boolean => share < -BEYOND || share > 100 + BEYOND;
  return {
    moveTo: ({ left, top, scale }) => {
      for (const { element, x, y, names } of marks) {
        const at = [left + x * scale, top + y * scale] as const;
        for (const [index, name] of names.entries()) element.setAttribute(name, `${at[index]?.toFixed(3)}%`);
        element.style.visibility = at.some(isBeyond) ? 'hidden' : '';
      }
      for (const ground of grounds) {
        const sizes = { x: left, y: top, width: 100 * scale, height: 100 * scale };
        for (const [name, share] of Object.entries(sizes)) ground.setAttribute(name, `${share.toFixed(3)}%`);
      }
    },
    placeOf: (element) => marks.find((mark) => element.contains(mark.element)) ?? null,
  };
}

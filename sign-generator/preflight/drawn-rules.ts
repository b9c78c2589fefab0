// Rules about how things come out: pictures that are too coarse, hairlines, tiny type, white that vanishes, more plates than inks.
import { PDFArray, PDFBool, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { isTechnical } from '../press/plates.ts';
import { namedSpace } from './colour-space.ts';
import type { Finding } from './finding.ts';
import { after, AT_FIRST, matrixOf, scaleOf, times } from './graphics.ts';
import type { Graphics, Matrix } from './graphics.ts';
import { contentOf, contentsOf, dictOf, itemsOf, nameIn, numberIn, valueOf } from './opened.ts';
import type { Opened } from './opened.ts';
import { readOperations } from './tokens.ts';
import type { Operation } from './tokens.ts';

/** Dots an inch: below the first every eye sees them, below the second it is soft in the hand. */
const COARSE = 150;
const SOFT = 300;
/** Points; all three a hair less, for rounding. */
const HAIRLINE = 0.245;
const TINY = 4.95;
const TINY_LIGHT = 6.95;
/** Of ink: less of it is light, and to be seen at all lies on something dark. */
const LIGHT = 0.3;
/** The cut and one more, as a varnish: what nobody ordered is a plate that somebody pays. */
const MOST_SPOTS = 2;
const DEEPEST = 20;

const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const TEXTS = new Set(['Tj', 'TJ', "'", '"']);
const NO_SPOTS = new Set(['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black']);

type Problem = Pick<Finding, 'rule' | 'what'>;

function resolutionProblem(place: Matrix, width: number | null, height: number | null): Problem[] {
  const [a, b, c, d] = place;
  const [wide, high] = [Math.hypot(a, b) / 72, Math.hypot(c, d) / 72];
  if (!width || !height || wide === 0 || high === 0) return [];
  const dots = Math.round(Math.min(width / wide, height / high));
  if (dots >= SOFT) return [];
  return [{ rule: dots < COARSE ? 'coarsePicture' : 'softPicture', what: `${dots} dpi` }];
}

function inlineProblem({ operands }: Operation, { place }: Graphics): Problem[] {
  const of = (...keys: string[]): number | null => {
    const at = operands.findIndex((word) => keys.includes(String(word)));
    return at < 0 ? null : Number(operands[at + 1]);
  };
  return resolutionProblem(place, of('/W', '/Width'), of('/H', '/Height'));
}

const points = (size: number): string => `${Number(size.toFixed(2))} pt`;

function drawnProblems({ operator }: Operation, state: Graphics): Problem[] {
  const { place, text, fill, stroke } = state;
  const found: Problem[] = [];
  const isText = TEXTS.has(operator) && state.textMode !== 3;
  if (STROKES.has(operator)) {
    const width = state.lineWidth * scaleOf(place);
    if (width < HAIRLINE) found.push({ rule: 'hairline', what: points(width) });
    if (stroke === 0 && state.strokesOver) found.push({ rule: 'whiteOverprint', what: '' });
    if (state.strokePlate !== null && !state.strokesOver)
      found.push({ rule: 'plateKnocksOut', what: state.strokePlate });
  }
  if (FILLS.has(operator) || isText) {
    if (fill === 0 && state.fillsOver) found.push({ rule: 'whiteOverprint', what: '' });
    if (state.fillPlate !== null && !state.fillsOver)
      found.push({ rule: 'plateKnocksOut', what: state.fillPlate });
  }
  if (isText) {
    const size = state.fontSize * scaleOf(times(text, place));
    const isLight = fill !== null && fill <= LIGHT;
    if (size < (isLight ? TINY_LIGHT : TINY)) found.push({ rule: 'tinyType', what: points(size) });
  }
  return found;
}

/** The state behind a dictionary of states that the content names. */
function withState(state: Graphics, resources: PDFDict | null, name: string): Graphics {
  const states = resources && dictOf(resources, 'ExtGState');
  const set = states && dictOf(states, name);
  if (!set) return state;
  const flag = (key: string): boolean | null => {
    const value = valueOf(set, key);
    return value instanceof PDFBool ? value.asBoolean() : null;
  };
  const strokesOver = flag('OP') ?? state.strokesOver;
  // Where only OP is said, it holds for fills too (ISO 32000-1, table 58).
  const fillsOver = flag('op') ?? flag('OP') ?? state.fillsOver;
  return { ...state, strokesOver, fillsOver, lineWidth: numberIn(valueOf(set, 'LW')) ?? state.lineWidth };
}

/** The inks of their own that a colour space names. */
function spotsOf(space: PDFObject | undefined): string[] {
  if (!(space instanceof PDFArray)) return [];
  const kind = nameIn(space.get(0));
  const second = space.size() > 1 ? space.lookup(1) : undefined;
  const names = second instanceof PDFArray ? second.asArray().map((_, i) => second.lookup(i)) : [second];
  const inks = kind === 'Separation' || kind === 'DeviceN' ? names.map(nameIn) : [];
  return inks.filter((ink) => ink !== null && !NO_SPOTS.has(ink)) as string[];
}

/** Looks through what is drawn on every page; a form that many pages share, once for each size that it has. */
export function* checkDrawn({ document, pages }: Opened): Generator<Finding> {
  const spots = new Set<string>();
  const visited = new Set<string>();
  const keys = new Map<PDFObject, number>();

  function* visit(
    content: string,
    resources: PDFDict | null,
    first: Graphics,
    depth: number,
  ): Generator<Problem> {
    const stack: Graphics[] = [];
    let state = first;
    for (const operation of readOperations(content)) {
      const { operator, operands } = operation;
      const name = String(operands.at(-1)).slice(1);
      if (operator === 'q') stack.push(state);
      else if (operator === 'Q') state = stack.pop() ?? first;
      else if (operator === 'gs') state = withState(state, resources, name);
      else if (operator === 'BI') yield* inlineProblem(operation, state);
      else if (operator === 'Do') yield* placed(name, resources, state, depth);
      else {
        yield* drawnProblems(operation, state);
        state = after(operation, state);
        if (operator === 'cs' || operator === 'CS') {
          const space = document.context.lookup(
            namedSpace(resources && dictOf(resources, 'ColorSpace'), name),
          );
          const inks = spotsOf(space);
          for (const ink of inks) spots.add(ink);
          const plate = inks.find(isTechnical) ?? null;
          state = operator === 'cs' ? { ...state, fillPlate: plate } : { ...state, strokePlate: plate };
        }
      }
    }
  }

  function* placed(
    name: string,
    resources: PDFDict | null,
    state: Graphics,
    depth: number,
  ): Generator<Problem> {
    const objects = resources && dictOf(resources, 'XObject');
    const object = objects && valueOf(objects, name);
    if (!(object instanceof PDFRawStream) || depth >= DEEPEST) return;
    const { dict } = object;
    if (nameIn(valueOf(dict, 'Subtype')) === 'Image') {
      const [width, height] = ['Width', 'Height'].map((key) => numberIn(valueOf(dict, key)));
      yield* resolutionProblem(state.place, width ?? null, height ?? null);
      return;
    }
    const own = itemsOf(dict, 'Matrix').map((each) => numberIn(each) ?? 0);
    const place = own.length === 6 ? times(matrixOf(own), state.place) : state.place;
    const key = keys.get(object) ?? keys.size;
    keys.set(object, key);
    const { place: _, ...rest } = state;
    const seen = JSON.stringify([key, place.slice(0, 4).map((each) => each.toFixed(4)), rest]);
    if (visited.has(seen)) return;
    visited.add(seen);
    yield* visit(contentOf(object), dictOf(dict, 'Resources') ?? resources, { ...state, place }, depth + 1);
  }

  for (const [i, page] of pages.entries()) {
    const found = new Map<string, Problem>();
    try {
      const content = contentsOf(page).map(contentOf).join('\n');
      for (const problem of visit(content, page.node.Resources() ?? null, AT_FIRST, 0))
        found.set(`${problem.rule} ${problem.what}`, problem);
    } catch {
      // Another rule says that the content cannot be read.
    }
    for (const problem of found.values()) yield { ...problem, page: i + 1, object: page.ref.objectNumber };
  }
  if (spots.size > MOST_SPOTS)
    yield { rule: 'spots', page: null, object: null, what: [...spots].toSorted().join(', ') };
}

// A scene as flat pieces that cover one another: gradients as tones, what is cut as what is left of it, what is seen through as its mixture.
import { Clipper, FillRule, type Paths64 } from 'clipper2-ts';
import { placeOf, tonesOf, wholeTone, type Tone } from './gradient.ts';
import { combined, evenScale, largestScale, SAME } from './matrix.ts';
import { alongOf, insideOf } from './outline.ts';
import type { Piece, Pen } from './piece.ts';
import { isGradient, type Clip, type Drawn, type Group, type Paint, type Rgb, type Scene } from './scene.ts';
import { movedSegments } from './segments.ts';

interface Flattening {
  /** How far two neighbouring tones of a gradient may differ, of 255. */
  readonly step: number;
  /** Tells of a gradient with too many tones. */
  readonly miss: () => void;
}

/** Nothing lies behind the arms but paper, or a page that is like it. */
const PAPER: Rgb = [255, 255, 255];
/** What is fainter is not seen. */
const FAINTEST = 1 / 255;

/** The pieces of the scene in the order of painting. */
export function flatten({ root }: Scene, how: Flattening): Piece[] {
  const pieces: Piece[] = [];
  paintGroup(root, null, pieces, how);
  return pieces;
}

/** Paints a group over what is there, as much of it as the clip leaves. */
function paintGroup(group: Group, outer: Paths64 | null, onto: Piece[], how: Flattening): void {
  const own = group.clip === null ? null : clipOf(group.clip, group);
  const clip = own === null ? outer : outer === null ? own : meet(outer, own);
  if (clip?.length === 0 || group.opacity < FAINTEST) return;
  const isSolid = group.opacity > 1 - FAINTEST;
  const pieces = isSolid ? onto : [];
  for (const child of group.children) {
    if (child.kind === 'group') paintGroup(child, clip, pieces, how);
    else paintPath(child, clip, pieces, how);
  }
  if (isSolid) return;
  // Seen through is the group as a whole: of each colour what no other covers.
  const seen = new Map<string, { readonly colour: Rgb; readonly polygons: Paths64 }>();
  let above: Paths64 = [];
  for (const { colour, polygons: all } of pieces.toReversed()) {
    const polygons = Clipper.difference(all(), above, FillRule.NonZero);
    above = Clipper.union(above, all(), FillRule.NonZero);
    const before = seen.get(colour.join())?.polygons ?? [];
    if (polygons.length > 0)
      seen.set(colour.join(), { colour, polygons: Clipper.union(before, polygons, FillRule.NonZero) });
  }
  const tones = [...seen.values()].map(({ colour, polygons }) => wholeTone(polygons, colour, group.opacity));
  paintTones(tones, onto);
}

const meet = (one: Paths64, other: Paths64): Paths64 => Clipper.intersect(one, other, FillRule.NonZero);

/** What a clip leaves of a group. */
function clipOf(clip: Clip, group: Group): Paths64 {
  const { left, top, right, bottom } = clip.isOfBox ? boxOf(group) : { left: 0, top: 0, right: 1, bottom: 1 };
  const box = clip.isOfBox ? combined(clip.matrix, [right - left, 0, 0, bottom - top, left, top]) : SAME;
  const paths = clip.paths.flatMap((path) => insideOf({ ...path, matrix: combined(box, path.matrix) }));
  const inside = Clipper.union(paths, FillRule.NonZero);
  return clip.clip === null ? inside : meet(inside, clipOf(clip.clip, group));
}

/** The box around all that a group fills, in the picture. */
function boxOf(group: Group): ReturnType<typeof Clipper.getBoundsPaths> {
  const paths = (each: Group | Drawn): Paths64 =>
    each.kind === 'group' ? each.children.flatMap(paths) : insideOf(each);
  return Clipper.getBoundsPaths(paths(group));
}

function paintPath(path: Drawn, clip: Paths64 | null, onto: Piece[], how: Flattening): void {
  const steps = [() => paintInside(path, clip, onto, how), () => paintAlong(path, clip, onto, how)];
  for (const step of path.isStrokeFirst ? steps.toReversed() : steps) step();
}

function paintInside(path: Drawn, clip: Paths64 | null, onto: Piece[], how: Flattening): void {
  const { fill, segments, matrix } = path;
  if (fill === null) return;
  if (clip === null && !isGradient(fill.paint) && fill.opacity > 1 - FAINTEST) {
    let inside: Paths64 | undefined;
    const exact = { segments: movedSegments(segments, matrix), rule: fill.rule, pen: null };
    onto.push({ colour: fill.paint, exact, polygons: () => (inside ??= insideOf(path)) });
  } else paintArea(insideOf(path), path, fill, clip, onto, how);
}

function paintAlong(path: Drawn, clip: Paths64 | null, onto: Piece[], how: Flattening): void {
  const { stroke, segments, matrix } = path;
  if (stroke === null) return;
  const scale = evenScale(matrix);
  const isPlain = stroke.dash.length === 0 && stroke.opacity > 1 - FAINTEST && stroke.miter === 4;
  let along: Paths64 | undefined;
  const polygons = () => (along ??= alongOf(path, stroke));
  if (clip === null && scale !== null && isPlain && !isGradient(stroke.paint)) {
    const { cap, join, width } = stroke;
    const pen: Pen = { cap, join, width: width * scale };
    const exact = { segments: movedSegments(segments, matrix), rule: 'nonzero', pen } as const;
    onto.push({ colour: stroke.paint, exact, polygons });
  } else if (largestScale(matrix) > 0) paintArea(polygons(), path, stroke, clip, onto, how);
}

function paintArea(
  area: Paths64,
  path: Drawn,
  { paint, opacity }: { readonly paint: Paint; readonly opacity: number },
  clip: Paths64 | null,
  onto: Piece[],
  { step, miss }: Flattening,
): void {
  const polygons = clip === null ? area : meet(area, clip);
  if (polygons.length === 0) return;
  if (!isGradient(paint)) return paintTones([wholeTone(polygons, paint, opacity)], onto);
  const tones = tonesOf(polygons, paint, placeOf(paint, path), step);
  if (tones === null) miss();
  else
    paintTones(
      tones.map((tone) => ({ ...tone, opacity: tone.opacity * opacity })),
      onto,
    );
}

/** Paints tones over what was there before the first of them. */
function paintTones(tones: readonly Tone[], onto: Piece[]): void {
  const before = [...onto];
  const isOpaque = tones.every(({ opacity }) => opacity > 1 - FAINTEST);
  const cover = (polygons: Paths64, colour: Rgb): void => {
    if (polygons.length > 0) onto.push({ colour, exact: null, polygons: () => polygons });
  };
  for (const { polygons, apart, colour, opacity } of tones) {
    if (isOpaque) cover(polygons, colour);
    else if (opacity > 1 - FAINTEST) cover(apart(), colour);
    else if (opacity > FAINTEST) {
      const { under, bare } = seenUnder(apart(), before, tones.length === 1);
      cover(bare, mixed(colour, PAPER, opacity));
      for (const [piece, seen] of under) cover(seen, mixed(colour, piece.colour, opacity));
    }
  }
}

/**
 * What is seen of pieces under an area, in their order; and where nothing lies. All that lies there of each, so that no seam is between
 * them; of an area that lies beside others like it only what is seen, since there the edges of all pieces would fall together.
 */
function seenUnder(
  polygons: Paths64,
  pieces: readonly Piece[],
  isAlone: boolean,
): { readonly under: readonly (readonly [Piece, Paths64])[]; readonly bare: Paths64 } {
  const under: (readonly [Piece, Paths64])[] = [];
  let bare = polygons;
  for (const piece of pieces.toReversed()) {
    if (bare.length === 0) break;
    const seen = meet(bare, piece.polygons());
    if (seen.length === 0) continue;
    under.unshift([piece, isAlone ? meet(polygons, piece.polygons()) : seen]);
    bare = Clipper.difference(bare, seen, FillRule.NonZero);
  }
  return { under, bare };
}

function mixed(over: Rgb, under: Rgb, opacity: number): Rgb {
  const part = (at: 0 | 1 | 2) => Math.round(over[at] * opacity + under[at] * (1 - opacity));
  return [part(0), part(1), part(2)];
}

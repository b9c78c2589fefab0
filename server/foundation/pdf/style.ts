// How a PDF of the server looks: colours, sizes of type, margins; the same paper, ink and ball as on the pages.
import { readableColours } from '../../../client/parts/colour/colour.ts';
import type { Paint } from '../../../client/reports/shapes.ts';
import { PAGE } from './tagged-pdf.ts';
import type { Style } from './text-lines.ts';

export const MARGIN = { left: 62, right: 62, top: 78, bottom: 72 } as const;
/** The column of text. */
export const COLUMN = PAGE.width - MARGIN.left - MARGIN.right;
export const FOOT = PAGE.height - MARGIN.bottom;

export type Colours = Readonly<Record<Paint | 'ballEdge', string>>;

const WHITE = 255;

/** The colour as pale as `share` of it on white paper makes it. */
function pale(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(channel * share + WHITE * (1 - share)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** What is painted with what, in the colour of the municipality, darkened where it could not be read. */
export function coloursOf(wanted: string): Colours {
  const { colour, ink: onColour } = readableColours(wanted).light;
  return {
    ink: '#1c211d',
    soft: '#4d554f',
    line: '#d5d2c6',
    track: '#e4e1d6',
    colour,
    chance: '#edcf95',
    ball: '#e9a41a',
    ballEdge: '#a86c00',
    low: '#a97d3a',
    middle: pale(colour, 0.8),
    pale: pale(colour, 0.35),
    high: colour,
    faint: '#8d948e',
    onLow: '#14180f',
    onColour,
  };
}

/** The styles of type. */
export function stylesOf({ ink, soft, colour }: Colours) {
  return {
    title: { weight: 'bold', size: 34, leading: 40, colour },
    h1: { weight: 'bold', size: 21, leading: 27, colour },
    h2: { weight: 'bold', size: 14, leading: 19, colour: ink },
    h3: { weight: 'bold', size: 11, leading: 15, colour: ink },
    lead: { weight: 'regular', size: 12.5, leading: 18.5, colour: ink },
    body: { weight: 'regular', size: 10.5, leading: 15.5, colour: ink },
    strong: { weight: 'bold', size: 10.5, leading: 15.5, colour: ink },
    small: { weight: 'regular', size: 9, leading: 13, colour: soft },
    cell: { weight: 'regular', size: 9.5, leading: 13, colour: ink },
    cellHead: { weight: 'bold', size: 9, leading: 12, colour: ink },
    figure: { weight: 'bold', size: 25, leading: 30, colour },
  } as const satisfies Readonly<Record<string, Style>>;
}

export type Styles = ReturnType<typeof stylesOf>;

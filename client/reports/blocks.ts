// What a report is made of, before anything decides how it looks: the page on the web and the PDF draw the same blocks.
import type { Drawing } from './shapes.ts';

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Names it in the address of the page, and for the contents. */
  readonly id: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly tone?: 'lead' | 'small';
  /** The language, where it is not that of the report. */
  readonly lang?: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** Some numbers that are read first, each with what it counts and a note below it. */
export interface Figures {
  readonly kind: 'figures';
  readonly items: readonly { readonly value: string; readonly label: string; readonly note: string }[];
}

/** A chart: `draw` fits it to a width in points, `alt` says what it shows. */
export interface Chart {
  readonly kind: 'chart';
  readonly title: string;
  readonly alt: string;
  readonly draw: (width: number) => Drawing;
  /** Stands below it. */
  readonly note?: string;
}

export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** How much of the width it takes, beside the others. */
  readonly share: number;
}

/** What stands in a cell: words, or a small picture of what other cells of the row say in words. */
export type Cell = string | ((width: number) => Drawing);

/** The first column heads its row. */
export interface Table {
  readonly kind: 'table';
  /** What it shows; empty where the heading before it says so. */
  readonly caption: string;
  /** Half as wide: a few short columns. */
  readonly isNarrow?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** The language of its rows, where it is not that of the report. */
  readonly lang?: string;
}

/** Terms with what is said of each: period, participants, findings. */
export interface Facts {
  readonly kind: 'facts';
  readonly items: readonly { readonly term: string; readonly text: string; readonly lang?: string }[];
}

export type Block = Heading | Paragraph | List | Figures | Chart | Table | Facts;

/** A whole report. */
export interface Written {
  readonly language: string;
  readonly title: string;
  /** What stands above and below the title on its first page. */
  readonly owner: string;
  readonly subtitle: string;
  readonly lines: readonly string[];
  /** Where the numbers are invented: said on every page. */
  readonly demo: string | null;
  /** What its list of contents is called. */
  readonly contents: string;
  readonly blocks: readonly Block[];
}

// What a letter says: its text is complete by itself, and some of its lines are drawn otherwise where a reader shows HTML.

export interface Words {
  readonly subject: string;
  /** Plain text, with addresses written out. */
  readonly text: string;
  /** In the order in which they stand in the text. */
  readonly drawn?: readonly Drawn[];
}

export type Drawn = Button | Table;

/** An address that stands in a line of its own. No other address of a letter leads anywhere: people's words may hold some. */
export interface Button {
  readonly link: string;
  /** What a press on it does. */
  readonly label: string;
}

/** Figures, drawn in place of the paragraphs that say the same. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The paragraphs, as they stand in the text. */
  readonly inText: string;
}

export interface Row {
  /** One for each column; the first is what the others are of. */
  readonly cells: readonly string[];
  /** A sentence below the first. */
  readonly note?: string;
  /** Where more is told of it. */
  readonly link?: string | null;
}

/** A table whose text is a line for each row, with the names of the columns. */
export function tableOf(columns: readonly string[], rows: readonly Row[]): Table {
  const line = ({ cells: [name = '', ...cells] }: Row) =>
    `– ${name}: ${cells.map((cell, at) => `${columns[at + 1]?.toLowerCase() ?? ''} ${cell}`).join('; ')}`;
  return { columns, rows, inText: rows.map(line).join('\n') };
}

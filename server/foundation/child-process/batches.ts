// Gathers rows that are told together: few enough that neither end is held up by one message.

const MOST_ROWS = 250;
const MOST_CHARACTERS = 200_000;

/** Rows in their order, by and by. */
export class Bundle<Row> {
  readonly #tell: (rows: readonly Row[]) => Promise<void>;
  #rows: Row[] = [];
  #characters = 0;

  constructor(tell: (rows: readonly Row[]) => Promise<void>) {
    this.#tell = tell;
  }

  /** Takes one; `characters`: about how long it is. */
  async add(row: Row, characters: number): Promise<void> {
    this.#rows.push(row);
    this.#characters += characters;
    if (this.#rows.length >= MOST_ROWS || this.#characters >= MOST_CHARACTERS) await this.tellRest();
  }

  /** Tells those that were not told yet. */
  async tellRest(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    this.#characters = 0;
    if (rows.length > 0) await this.#tell(rows);
  }
}

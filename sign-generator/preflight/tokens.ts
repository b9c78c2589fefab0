// Takes the content of a PDF apart into operators with their operands (ISO 32000-1, 7.8.2).

/** A number, a name with its slash, or what stands for a string, an array or a dictionary, which no rule looks into. */
export type Operand = number | string;

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const SPACE = '\0\t\n\f\r ';
const DELIMITERS = '()<>[]{}/%';
/** Stands for a string, whose text means nothing here. */
const STRING = '()';

/** Reads one stream of content from its first character to its last. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #peek(ahead = 0): string {
    return this.#text[this.#at + ahead] ?? '';
  }

  #skipSpace(): void {
    for (let char = this.#peek(); char !== ''; char = this.#peek()) {
      if (char === '%') while (!'\r\n'.includes(this.#peek() || '\n')) this.#at++;
      else if (SPACE.includes(char)) this.#at++;
      else return;
    }
  }

  #string(): string {
    let depth = 0;
    do {
      const char = this.#peek();
      if (char === '\\') this.#at++;
      else if (char === '(') depth++;
      else if (char === ')') depth--;
      this.#at++;
    } while (depth > 0 && this.#at < this.#text.length);
    return STRING;
  }

  #regular(): string {
    const start = this.#at;
    do this.#at++;
    while (this.#peek() !== '' && !SPACE.includes(this.#peek()) && !DELIMITERS.includes(this.#peek()));
    return this.#text.slice(start, this.#at);
  }

  /** Up to the operator that ends an inline image; its bytes may look like anything. */
  skipImage(): void {
    const end = /[\s]EI(?=[\s]|$)/g;
    end.lastIndex = this.#at;
    this.#at = end.exec(this.#text) === null ? this.#text.length : end.lastIndex;
  }

  /** The next token, or null at the end. */
  next(): string | null {
    this.#skipSpace();
    const char = this.#peek();
    if (char === '') return null;
    if (char === '(') return this.#string();
    const two = char + this.#peek(1);
    if (two === '<<' || two === '>>') {
      this.#at += 2;
      return two;
    }
    if (char === '<') {
      const end = this.#text.indexOf('>', this.#at);
      this.#at = end < 0 ? this.#text.length : end + 1;
      return STRING;
    }
    if (char === '/') return this.#regular();
    if (DELIMITERS.includes(char)) {
      this.#at++;
      return char;
    }
    return this.#regular();
  }
}

/** Returns the operations of a content stream in order. An inline image is one operation, `BI`, with its dictionary's words. */
export function* readOperations(content: string): Generator<Operation> {
  const reader = new Reader(content);
  let operands: Operand[] = [];
  let depth = 0;
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token === '[' || token === '<<') depth++;
    else if (token === ']' || token === '>>') depth--;
    else if (depth > 0 || token === STRING) operands.push(token);
    else if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(token)) operands.push(Number(token));
    else if (token.startsWith('/') || token === 'true' || token === 'false' || token === 'null')
      operands.push(token);
    else if (token === 'BI') operands = [];
    else {
      if (token === 'ID') reader.skipImage();
      yield { operator: token === 'ID' ? 'BI' : token, operands };
      operands = [];
    }
  }
}

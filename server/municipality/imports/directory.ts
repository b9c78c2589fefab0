// Finds a settlement or a category by what a table calls it, or tells what was probably meant.
import { distance } from 'fastest-levenshtein';
import { textIn, type Texts } from '../../foundation/texts/per-language.ts';
import type { Reason } from './rules.ts';
import { shown } from './shown-text.ts';
import { bare } from './words.ts';

export interface Listed {
  readonly id: bigint;
  /** Its code in the register, or its key. */
  readonly key: string;
  readonly name: Texts;
  /** Nothing new can be of it. */
  readonly isRetired: boolean;
}

/** The thing, or why none was found. */
export type Found = Pick<Listed, 'id' | 'isRetired'> | Pick<Reason, 'fault' | 'detail'>;

/** So much of a word may be wrong where somebody meant another. */
const FAR = 0.4;

/** All things of one sort, by everything that they are called. */
export class Directory {
  readonly #byId: ReadonlyMap<bigint, Listed>;
  readonly #byWords = new Map<string, Set<bigint>>();
  readonly #wordsIn: (text: string) => string;
  readonly #meant: ReadonlyMap<string, string>;

  /** `wordsIn` takes away from a text what does not count; `meant` says of what is called like nothing here what it is. */
  constructor(
    listed: readonly Listed[],
    wordsIn: (text: string) => string = bare,
    meant: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#byId = new Map(listed.map((each) => [each.id, each]));
    this.#wordsIn = wordsIn;
    this.#meant = meant;
    for (const { id, key, name } of listed) {
      for (const words of new Set([bare(key), ...Object.values(name).map(wordsIn)]))
        this.#byWords.set(words, (this.#byWords.get(words) ?? new Set()).add(id));
    }
  }

  /** The thing that is called so. */
  find(text: string): Found {
    const ids = this.#idsOf(text) ?? this.#idsOf(this.#meant.get(shown(text)) ?? '');
    const [found, another] = [...(ids ?? [])].map((id) => this.#get(id));
    if (found === undefined) return { fault: 'NOT_KNOWN', detail: this.#nearest(text) };
    return another === undefined ? found : { fault: 'AMBIGUOUS', detail: null };
  }

  /** What a table calls it: its name, or its key where others are called so too. */
  nameOf(id: bigint, language: string): string {
    const { key, name } = this.#get(id);
    const text = textIn(name, language);
    return 'id' in this.find(text) ? text : key;
  }

  #idsOf(text: string): ReadonlySet<bigint> | undefined {
    return this.#byWords.get(bare(text)) ?? this.#byWords.get(this.#wordsIn(text));
  }

  /** What somebody may write who means one of those in use, in their order. */
  names(language: string): string[] {
    return [...this.#byId.values()]
      .filter(({ isRetired }) => !isRetired)
      .map(({ id }) => this.nameOf(id, language));
  }

  #get(id: bigint): Listed {
    const listed = this.#byId.get(id);
    if (listed === undefined) throw new TypeError('A place is of something that is not there.');
    return listed;
  }

  #nearest(text: string): string | null {
    const sought = this.#wordsIn(text);
    const near = [...this.#byWords.keys()]
      // What is so much longer is as far away, which costs nothing to know.
      .filter(({ length }) => Math.abs(length - sought.length) <= FAR * Math.max(length, sought.length))
      .map((words) => ({ words, away: distance(words, sought) / Math.max(words.length, sought.length, 1) }))
      .toSorted((a, b) => a.away - b.away)[0];
    if (near === undefined || near.away > FAR) return null;
    const [id] = this.#byWords.get(near.words) ?? [];
    return id === undefined ? null : this.nameOf(id, this.#languageOf(near.words));
  }

  /** The language in which a thing is called so. */
  #languageOf(words: string): string {
    const names = [...this.#byId.values()].flatMap(({ name }) => Object.entries(name));
    return names.find(([, name]) => this.#wordsIn(name) === words)?.[0] ?? 'bg';
  }
}

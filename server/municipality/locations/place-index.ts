// The places of a municipality as somebody looks for them: as their words are written, else as they sound, else nearly so.
import { isAlike, lettersOf, maySound, otherwiseOf, soundOf } from './alike.ts';
import { wordsIn } from './words.ts';
import { hasWhole, SPLIT, type Named } from './own-names.ts';

/** What is written of a place, in all languages, with its settlement and category. */
export interface PlaceWords {
  readonly id: bigint;
  /** Its own name and registration number, which are part of what is said. */
  readonly name: string;
  readonly said: string;
  readonly line: string | null;
}

export interface PlaceIndex {
  readonly rows: readonly PlaceWords[];
  /** The places, of all or of those named, that hold every word of the search, in the order in which they were given. */
  readonly find: (search: string, among?: ReadonlySet<bigint>) => bigint[];
  /** Of the places that were found, those that hold every word of the search in their own name. */
  readonly named: (search: string, found: readonly bigint[]) => Named;
}

interface Place {
  readonly id: bigint;
  readonly said: string;
  readonly line: string | undefined;
  readonly words: ReadonlySet<string>;
}

/** The index made before where nothing of what it was made of changed: to make one takes longer than all that is looked for. */
export function renewed(before: PlaceIndex | undefined, rows: readonly PlaceWords[]): PlaceIndex {
  const isSame =
    before?.rows.length === rows.length &&
    rows.every(({ id, name, said, line }, at) => {
      const old = before.rows[at];
      return old?.id === id && old.name === name && old.said === said && old.line === line;
    });
  return isSame ? before : createPlaceIndex(rows);
}

/** Made once for all that is looked for; how words sound is told when something is looked for in vain as it is written. */
export function createPlaceIndex(rows: readonly PlaceWords[]): PlaceIndex {
  const places = rows.map(({ id, said, line }): Place => {
    const lower = said.toLowerCase();
    return { id, said: lower, line: line?.toLowerCase(), words: new Set(lower.split(SPLIT)) };
  });
  let known: Sound[] | undefined;
  const sounds = (): Sound[] => (known ??= soundsOf(places));
  let own: PlaceIndex | undefined;

  return {
    rows,
    find: (search, among) => {
      const whole = search.toLowerCase();
      const words = wordsIn(whole);
      const written = words.map(writtenAs);
      const isAmong = ({ id }: Place) => among === undefined || among.has(id);
      const found = places.filter(
        (place) =>
          isAmong(place) &&
          (place.said.includes(whole) ||
            place.line === whole ||
            written.every((holds) => holds(place.said, place.words))),
      );
      if (found.length > 0) return found.map(({ id }) => id);
      for (const mayBeWrong of [false, true]) {
        const alike = withEvery(words, places, sounds(), mayBeWrong).filter(isAmong);
        if (alike.length > 0) return alike.map(({ id }) => id);
      }
      return [];
    },
    named: (search, found) => {
      own ??= createPlaceIndex(rows.map(({ id, name }) => ({ id, name, said: name, line: null })));
      const ids = new Set(own.find(search, new Set(found)));
      const names = rows.filter(({ id }) => ids.has(id));
      const [whole, part] = [true, false].map((isWhole) =>
        names.filter(({ name }) => hasWhole(name, search) === isWhole).map(({ id }) => id),
      );
      return { whole: whole ?? [], part: part ?? [] };
    },
  };
}

type Holds = (said: string, words: Place['words']) => boolean;

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

function holdsNumber(said: string, number: string): boolean {
  for (let at = said.indexOf(number); at >= 0; at = said.indexOf(number, at + 1))
    if (!isDigit(said.charAt(at - 1)) && !isDigit(said.charAt(at + number.length))) return true;
  return false;
}

/** Whether a place holds a word as it was typed, or its short or long form; a number is found whole, not within another. */
function writtenAs(word: string): Holds {
  if (/^\d+$/.test(word)) return (said) => holdsNumber(said, word);
  const { beginnings, whole } = otherwiseOf(word);
  return (said, words) =>
    said.includes(word) ||
    (beginnings.length > 0 && beginnings.every((beginning) => said.includes(beginning))) ||
    whole.some((short) => words.has(short));
}

/** A sound of a city, with its letters and the numbers of the places that have a word of it. */
interface Sound {
  readonly sound: string;
  readonly letters: number;
  readonly places: number[];
}

function soundsOf(places: readonly Place[]): Sound[] {
  const byWord = new Map<string, Sound>();
  const bySound = new Map<string, Sound>();
  const made = (word: string): Sound => {
    const sound = soundOf(word);
    const one = bySound.get(sound) ?? { sound, letters: lettersOf(sound), places: [] };
    bySound.set(sound, one);
    byWord.set(word, one);
    return one;
  };
  for (const [at, { words }] of places.entries())
    for (const word of words) (byWord.get(word) ?? made(word)).places.push(at);
  return [...bySound.values()];
}

/** Whether a word of a place begins as what was typed sounds; a short one, and a number, is the whole word. */
function begins(typed: string, sound: string): boolean {
  return typed.length < 4 || /^\d/.test(typed) ? sound === typed : sound.startsWith(typed);
}

/** The sounds that are meant by a word: those that begin so, and, where letters may be wrong, those that are alike. */
function meantBy(word: string, sounds: readonly Sound[], mayBeWrong: boolean): Sound[] {
  // What is no word, as a mark, means nothing.
  const typed = /[\p{L}\p{N}]/u.test(word) ? soundOf(word) : '';
  if (typed === '') return [];
  const letters = lettersOf(typed);
  return sounds.filter(
    ({ sound, letters: own }) =>
      begins(typed, sound) || (mayBeWrong && maySound(letters, typed.length, own) && isAlike(typed, sound)),
  );
}

/** The places of which some sound is meant for each word that was typed. */
function withEvery(
  words: readonly string[],
  places: readonly Place[],
  sounds: readonly Sound[],
  mayBeWrong: boolean,
): Place[] {
  const had = new Uint8Array(places.length);
  for (const [before, word] of words.entries())
    for (const { places: numbers } of meantBy(word, sounds, mayBeWrong))
      for (const at of numbers) if (had[at] === before) had[at] = before + 1;
  return places.filter((_, at) => had[at] === words.length);
}

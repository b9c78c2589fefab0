// What a table tells of signs and states that was true when it was written: an older export is nobody's mistake. Pure.
import { locationStateOf } from '../locations/location-kinds.ts';
import type { TabledLocation } from './place-cells.ts';
import type { Notice } from './rules.ts';

/** What became since of something that the table tells. */
export interface Since {
  readonly column: 'codes' | 'state';
  readonly notice: Extract<Notice, 'CODE_LEADS_ELSEWHERE' | 'CODE_RETIRED' | 'CODE_ADDED' | 'MERGED_SINCE'>;
  /** What the place is called where the code leads, or into which this one was merged. */
  readonly detail: string | null;
}

/** Where every code leads, and what became of places. */
export class Present {
  readonly #byId: ReadonlyMap<bigint, TabledLocation>;
  readonly #byCode: ReadonlyMap<string, TabledLocation>;

  constructor(stored: readonly TabledLocation[]) {
    this.#byId = new Map(stored.map((place) => [place.id, place]));
    this.#byCode = new Map(stored.flatMap((place) => place.codes.map((code) => [code, place] as const)));
  }

  /** What is to be said of codes of the place that are not those of today; null where one was never of this place. */
  codesSince(told: readonly string[], place: TabledLocation): readonly Since[] | null {
    const since = new Map<string, Since>();
    const say = (notice: Since['notice'], detail: string | null) =>
      since.set(`${notice} ${detail}`, { column: 'codes', notice, detail });
    for (const code of told.filter((each) => !place.codes.includes(each))) {
      const elsewhere = this.#byCode.get(code);
      if (
        elsewhere === undefined ? !place.formerCodes.includes(code) : !this.#ledFrom(place, elsewhere, code)
      )
        return null;
      say(elsewhere ? 'CODE_LEADS_ELSEWHERE' : 'CODE_RETIRED', elsewhere?.name.bg ?? null);
    }
    if (place.codes.some((code) => !told.includes(code))) say('CODE_ADDED', null);
    return [...since.values()];
  }

  /** What is to be said of a place that the table tells to be in use; null where that is a wish. */
  mergedSince(place: TabledLocation): Since | null {
    const into = place.mergedIntoId === null ? undefined : this.#byId.get(place.mergedIntoId);
    if (into === undefined || locationStateOf(place) !== 'MERGED') return null;
    return { column: 'state', notice: 'MERGED_SINCE', detail: into.name.bg };
  }

  /** Whether the code was of the place before it led elsewhere: it was led there, or went along in a merger. */
  #ledFrom(place: TabledLocation, elsewhere: TabledLocation, code: string): boolean {
    const passed = new Set<bigint>();
    for (let each: TabledLocation | undefined = place; each && !passed.has(each.id);) {
      if (each === elsewhere || each.formerCodes.includes(code)) return true;
      passed.add(each.id);
      each = each.mergedIntoId === null ? undefined : this.#byId.get(each.mergedIntoId);
    }
    return false;
  }
}

// What a vote and its page look up, remembered for some seconds: blocks of signs, and municipalities with their questions and lists. Nothing
// here is remembered of one place: how long an answer takes would tell who asked for it before.
import { grant, type Grant, type GrantOrMore } from '../access/grants/grant.ts';
import type { MunicipalityAction } from '../access/grants/actions.ts';
import { CITIZEN } from '../access/grants/viewer.ts';
import type { Connection } from '../foundation/database/connect.ts';
import { createRecent, type Recent, type RecentParts } from '../foundation/database/recent-reads.ts';
import {
  listCategories,
  listMunicipalitiesById,
  listServed,
  listSettlements,
  type Category,
  type Municipality,
  type Served,
  type Settlement,
} from './municipalities/store.ts';
import { listFormerSlugs, listHosts } from './municipalities/store-addresses.ts';
import type { MunicipalityId, Owned } from '../foundation/municipality-id.ts';
import { listQuestions, type Question } from './questions/store.ts';
import { createBlocks } from './codes/code-blocks.ts';
import { createPlaceIndex, renewed, type PlaceIndex } from './locations/place-index.ts';
import { listPlaceWords } from './locations/store-index.ts';
import type { FoundSign, LedSign } from './codes/store-led.ts';
import type { SignCode } from '../foundation/sign-code.ts';
import { listSignsOf, listSignsWithin } from './codes/store-range.ts';
import { listLanguages, listWordings } from './texts/store.ts';
import type { Wording } from '../../client/text/texts.ts';

/** What a code leads to. */
export interface LedTo {
  /** null: nowhere, in no city. */
  readonly sign: FoundSign | null;
  /** The sign; of a code that leads nowhere another one: what is read for a sign is read for it all the same. */
  readonly standIn: FoundSign | null;
}

/** Each answer is at most `freshMs` old, or some minutes while the database is away. Keys hold the municipality. */
export interface Remembered {
  /** The sign of the code, in any city. */
  readonly sign: (grant: Grant<'signs.find'>, code: SignCode) => Promise<LedTo>;
  /** Those of the codes that lead to a sign: read anew, in one statement. Blocks of each of them would be a thousand signs. */
  readonly signs: (grant: Grant<'signs.find'>, codes: readonly SignCode[]) => Promise<FoundSign[]>;
  /** The languages of the pages of the slug's municipality, with their texts; null where there is none. */
  readonly wordings: (
    grant: Grant<'municipalities.find'>,
    slug: string,
  ) => Promise<readonly Wording[] | null>;
  /** Every language that some municipality's pages speak. */
  readonly languages: (grant: Grant<'municipalities.find'>) => Promise<readonly string[]>;
  /** The municipality whose own host it is; null: the host is none's. */
  readonly hostOf: (grant: Grant<'municipalities.find'>, host: string) => Promise<MunicipalityId | null>;
  /** The municipality; null: there is none any more. */
  readonly municipality: (
    grant: Grant<'municipalities.find'>,
    id: MunicipalityId,
  ) => Promise<Municipality | null>;
  /** What the municipality is called now in addresses that was called so before; null where none was. */
  readonly slugNow: (grant: Grant<'municipalities.find'>, slug: string) => Promise<string | null>;
  /** The municipality's follow-up questions, in their order. */
  readonly questions: (grant: Grant<'questions.read'>) => Promise<readonly Question[]>;
  /** The municipality's categories, in their order. */
  readonly categories: (grant: Grant<'municipalities.read'>) => Promise<readonly Category[]>;
  /** The municipality's settlements, by their register code. */
  readonly settlements: (grant: Grant<'municipalities.read'>) => Promise<readonly Settlement[]>;
  /** Which of its services have a place in which of its settlements. */
  readonly served: (grant: Grant<'municipalities.read'>) => Promise<readonly Served[]>;
  /** The municipality's places in use, as they are looked for. */
  readonly places: (grant: Grant<'locations.read'>) => Promise<PlaceIndex>;
  /** All its places, in use or not, read anew: whoever just made one finds it. */
  readonly allPlaces: (grant: Grant<'locations.read'>) => Promise<PlaceIndex>;
  /** Reads again what is due, so that nobody hears by waiting that nobody asked in the last seconds (recent-reads.ts). */
  readonly keepUp: () => Promise<void>;
}

/** So long after a sign was taken down, or leads elsewhere, a vote may still be taken for what it was. */
export const FRESH_MS = 5_000;

/** Of so many cities a list is read at once: some hundred rows, which keep nobody waiting. */
const LISTS_TOGETHER = 10;

export interface RememberedParts {
  readonly citizen: Connection;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly freshMs: number;
}

/** A memory of the server's, in front of the stores. */
export function createRemembered({ citizen, now, freshMs }: RememberedParts): Remembered {
  const { pool, prisma } = citizen;
  const memories: Pick<Recent<unknown, unknown>, 'keepUp'>[] = [];
  const remember = <Key, Value>(parts: Omit<RecentParts<Key, Value>, 'now' | 'freshMs'>) => {
    const memory = createRecent({ ...parts, now, freshMs });
    memories.push(memory);
    return memory;
  };

  const find = grant(CITIZEN, 'signs.find', null);
  const blocks = createBlocks({
    list: (range, most) => listSignsWithin(pool, find, range, most),
    now,
    freshMs,
  });
  memories.push(blocks);

  const mayRead = (id: MunicipalityId) => grant(CITIZEN, 'municipalities.read', id);
  const findCity = grant(CITIZEN, 'municipalities.find', null);
  const wordings = remember<string, readonly Wording[]>({
    nameOf: (slug) => slug,
    read: (slugs) => listWordings(prisma, findCity, slugs),
  });

  // All of them, of which there are few: then no made-up host or slug makes anybody ask the database.
  const hosts = remember<'all', ReadonlyMap<string, MunicipalityId>>({
    nameOf: (all) => all,
    read: async () => new Map([['all', await listHosts(prisma, findCity)]]),
  });
  const languages = remember<'all', readonly string[]>({
    nameOf: (all) => all,
    read: async () => new Map([['all', await listLanguages(prisma, findCity)]]),
  });
  const slugs = remember<'all', ReadonlyMap<string, string>>({
    nameOf: (all) => all,
    read: async () => new Map([['all', await listFormerSlugs(prisma, findCity)]]),
  });

  const municipalities = remember<MunicipalityId, Municipality>({
    nameOf: String,
    read: async (ids) =>
      new Map((await listMunicipalitiesById(prisma, findCity, ids)).map((each) => [String(each.id), each])),
  });

  /** A list that everybody may read: whoever asked for it is not remembered. */
  const ofMunicipality = <A extends MunicipalityAction, Item extends Owned<unknown>>(
    mint: (id: MunicipalityId) => Grant<A>,
    list: (...grants: GrantOrMore<A>) => Promise<readonly Item[]>,
  ): ((asking: Grant<MunicipalityAction>) => Promise<readonly Item[]>) => {
    const memory = remember<MunicipalityId, readonly Item[]>({
      nameOf: String,
      read: async (ids) => {
        const [first, ...others] = ids.map(mint);
        const items = first ? await list(first, ...others) : [];
        return new Map(
          ids.map((id) => [String(id), items.filter(({ municipalityId }) => municipalityId === id)]),
        );
      },
      mostTogether: LISTS_TOGETHER,
    });
    return async ({ municipalityId }) => (await memory.find(municipalityId)) ?? [];
  };

  // Read only when somebody looks for a place: to keep it up would cost more than all that is looked for. One city at a time.
  const made = {
    'in use': new Map<MunicipalityId, PlaceIndex>(),
    all: new Map<MunicipalityId, PlaceIndex>(),
  };
  const readIndex = async (id: MunicipalityId, which: keyof typeof made): Promise<PlaceIndex> => {
    const words = await listPlaceWords(prisma, grant(CITIZEN, 'locations.read', id), which);
    const index = renewed(made[which].get(id), words);
    made[which].set(id, index);
    return index;
  };
  const indexes = createRecent<MunicipalityId, PlaceIndex>({
    nameOf: String,
    read: async (ids) =>
      new Map(
        await Promise.all(
          ids.map(async (id): Promise<[string, PlaceIndex]> => [String(id), await readIndex(id, 'in use')]),
        ),
      ),
    now,
    freshMs,
    mostTogether: 1,
  });

  const withCity = async (placed: LedSign): Promise<FoundSign | null> => {
    const municipality = await municipalities.find(placed.location.municipalityId);
    return municipality && { municipality, ...placed };
  };

  const sign: Remembered['sign'] = async (of, code) => {
    const found = await blocks.find(of, code);
    const standIn = found.standIn && (await withCity(found.standIn));
    return { sign: found.sign && standIn, standIn };
  };

  const signs: Remembered['signs'] = async (of, codes) => {
    const found = await Promise.all((await listSignsOf(pool, of, codes)).map(withCity));
    return found.filter((each) => each !== null);
  };

  return {
    sign,
    signs,
    wordings: (_grant, slug) => wordings.find(slug),
    languages: async () => (await languages.find('all')) ?? [],
    hostOf: async (_grant, host) => (await hosts.find('all'))?.get(host) ?? null,
    municipality: (_grant, id) => municipalities.find(id),
    slugNow: async (_grant, slug) => (await slugs.find('all'))?.get(slug) ?? null,
    questions: ofMunicipality(
      (id) => grant(CITIZEN, 'questions.read', id),
      (...grants) => listQuestions(prisma, ...grants),
    ),
    categories: ofMunicipality(mayRead, (...grants) => listCategories(prisma, ...grants)),
    settlements: ofMunicipality(mayRead, (...grants) => listSettlements(prisma, ...grants)),
    served: ofMunicipality(mayRead, (...grants) => listServed(prisma, ...grants)),
    places: async ({ municipalityId }) => (await indexes.find(municipalityId)) ?? createPlaceIndex([]),
    allPlaces: ({ municipalityId }) => readIndex(municipalityId, 'all'),
    keepUp: async () => {
      for (const memory of memories) await memory.keepUp();
    },
  };
}

declare module '../api/context.ts' {
  interface House {
    readonly remembered: Remembered;
  }
}

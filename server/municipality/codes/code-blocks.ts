// The signs of every city as a vote looks them up: a block of codes at a time, whoever's they are, or where there are very many each by
// itself each time. A code that leads nowhere costs what one that leads somewhere costs, and how long an answer takes tells of no scan.
import type { Grant } from '../../access/grants/grant.ts';
import { createRecent, type Recent, type RecentParts } from '../../foundation/database/recent-reads.ts';
import type { LedSign } from './store-led.ts';
import type { CodeRange } from './store-range.ts';
import type { SignCode } from '../../foundation/sign-code.ts';

/**
 * A block of more signs is halved. Codes are drawn at random, so a platform of more has blocks of 125 to 250, of all its cities;
 * one of less is a single block.
 */
export const MOST_IN_BLOCK = 250;
/** A platform of more, some 5,000 signs, reads each sign by itself each time: that is less than to keep up the blocks of all. */
const MOST_BLOCKS = 32;

/** Half of a half of … all codes, by the seven digits before the check digits. */
interface Half {
  /** 1 for all; the halves of n are 2n and 2n + 1. */
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

const ALL: Half = { number: 1, first: 0, last: 9_999_999 };

function halves({ number, first, last }: Half): readonly [Half, Half] {
  const middle = Math.floor((first + last) / 2);
  return [
    { number: 2 * number, first, last: middle },
    { number: 2 * number + 1, first: middle + 1, last },
  ];
}

const LAST = '999999999';
const digits = (seven: number): string => String(seven).padStart(7, '0');
const rangeOf = ({ first, last }: Half): CodeRange => ({
  from: `${digits(first)}00`,
  to: `${digits(last)}99`,
});

interface Block {
  readonly byCode: ReadonlyMap<string, LedSign>;
  readonly signs: readonly LedSign[];
}

/** What is known of a code. */
export interface Found {
  readonly sign: LedSign | null;
  /** The sign; of a code without one, another sign, always the same: whoever reads on for it does what a sign would make him do. */
  readonly standIn: LedSign | null;
}

export interface BlocksParts extends Pick<RecentParts<Half, Block>, 'now' | 'freshMs'> {
  /** Up to so many signs of a range. */
  readonly list: (range: CodeRange, most: number) => Promise<readonly LedSign[]>;
}

export interface Blocks extends Pick<Recent<Half, Block>, 'keepUp'> {
  readonly find: (grant: Grant<'signs.find'>, code: SignCode) => Promise<Found>;
}

/** A memory of blocks, each at most `freshMs` old. */
export function createBlocks({ list, now, freshMs }: BlocksParts): Blocks {
  /** Those that hold too many. Signs are taken down, but their codes stay: what was halved stays so. */
  const halved = new Set<number>();
  const blocks = createRecent<Half, Block>({
    nameOf: ({ number }) => String(number),
    read: async (keys) => new Map((await Promise.all(keys.map(readBlock))).flat()),
    mostTogether: 1,
    now,
    freshMs,
  });
  // One block more than there are halved ones.
  const areFew = (): boolean => halved.size < MOST_BLOCKS;

  /** Nothing where it is halved from now on. */
  async function readBlock(half: Half): Promise<[string, Block][]> {
    const signs = await list(rangeOf(half), MOST_IN_BLOCK + 1);
    if (signs.length <= MOST_IN_BLOCK)
      return [[String(half.number), { signs, byCode: new Map(signs.map((sign) => [sign.code, sign])) }]];
    halved.add(half.number);
    return [];
  }

  const halfOf = (seven: number): Half => {
    let half = ALL;
    while (halved.has(half.number)) {
      const [lower, upper] = halves(half);
      half = seven <= lower.last ? lower : upper;
    }
    return half;
  };

  /** The sign of the code, or the one after it, which stands in: in one statement, whichever it is. */
  const findAlone = async (code: SignCode): Promise<Found> => {
    const [first = null] = await list({ from: code, to: LAST }, 1);
    return { sign: first?.code === code ? first : null, standIn: first };
  };

  return {
    find: async (_grant, code) => {
      const seven = Number(code.slice(0, 7));
      while (areFew()) {
        const half = halfOf(seven);
        const block = await blocks.find(half);
        if (halved.has(half.number)) continue;
        const sign = block?.byCode.get(code) ?? null;
        const other = block?.signs[seven % block.signs.length] ?? null;
        return { sign, standIn: sign ?? other };
      }
      return findAlone(code);
    },
    keepUp: async () => {
      if (areFew()) await blocks.keepUp();
    },
  };
}

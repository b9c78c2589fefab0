// Which files a print shop is offered of an order, known before anything is made.
import { findFormat, type Format } from '../../../sign-generator/formats.ts';
import {
  JOB_SHEET,
  MANIFEST,
  NFC_LIST,
  posterName,
  posterProofName,
  proofName,
  TEST_SHEET,
  volumeName,
  XJDF,
} from '../../../sign-generator/job/names.ts';
import { offeredOf } from './shop-steps.ts';
import type { ShopOrder } from './store-shop.ts';

/** Signs in a volume at the most: what shops' programs open without effort. */
export const VOLUME = 500;

/** A file, and what it is to a print shop. */
export interface ShopFile {
  readonly name: string;
  readonly kind: 'volume' | 'poster' | 'manifest' | 'job' | 'xjdf' | 'nfc' | 'test' | 'proof';
  /** Of a volume: its number, how many signs it holds, and how often each is printed. */
  readonly volume: { readonly number: number; readonly signs: number; readonly quantity: number } | null;
  /** Of a poster and of its picture: which of the order's, from 0. */
  readonly poster: number | null;
}

type Ordered = Pick<ShopOrder, 'state' | 'testSheet' | 'format' | 'quantities' | 'posters'>;

/** The files, those for the press first. */
export function shopFiles(order: Ordered): ShopFile[] {
  const offered = offeredOf(order);
  const format = findFormat(order.format);
  if (offered === 'NOTHING' || format === null) return [];
  const plain = (name: string, kind: ShopFile['kind']): ShopFile => ({
    name,
    kind,
    volume: null,
    poster: null,
  });
  if (order.posters.length > 0)
    return [
      ...ofPosters(order, 'poster', (number) => posterName(format, number)),
      plain(MANIFEST, 'manifest'),
      plain(JOB_SHEET, 'job'),
      plain(XJDF, 'xjdf'),
      ...ofPosters(order, 'proof', (number) => posterProofName(format, number)),
    ];
  return [
    ...(offered === 'RUN' ? volumesOf(order, format) : [plain(TEST_SHEET, 'test')]),
    plain(MANIFEST, 'manifest'),
    plain(JOB_SHEET, 'job'),
    plain(XJDF, 'xjdf'),
    plain(NFC_LIST, 'nfc'),
    plain(proofName(format), 'proof'),
  ];
}

function ofPosters(
  { posters }: Ordered,
  kind: 'poster' | 'proof',
  nameOf: (number: number) => string,
): ShopFile[] {
  return posters.map((_, at) => ({ name: nameOf(at + 1), kind, volume: null, poster: at }));
}

/** Volumes as the generator divides signs: those of one quantity after those of a smaller one. */
function volumesOf({ quantities }: Ordered, format: Format): ShopFile[] {
  const parts = quantities.flatMap(({ quantity, signs }) =>
    Array.from({ length: Math.ceil(signs / VOLUME) }, (_, at) => ({
      quantity,
      signs: Math.min(VOLUME, signs - at * VOLUME),
    })),
  );
  return parts.map((part, at) => ({
    name: volumeName(format, at + 1),
    kind: 'volume',
    volume: { number: at + 1, ...part },
    poster: null,
  }));
}

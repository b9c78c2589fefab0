// What the page of an order is rendered from, beside its texts.
import type { PageContext } from '../parts/page/context.ts';
import type { ShopOrderPageQuery } from '../generated/operations.ts';

/** A file that is offered. */
export interface OfferedFile {
  readonly name: string;
  readonly kind: 'volume' | 'poster' | 'manifest' | 'job' | 'xjdf' | 'nfc' | 'test' | 'proof';
  /** Of a volume: its number, how many signs it holds, and how often each is printed. */
  readonly volume: { readonly number: number; readonly signs: number; readonly quantity: number } | null;
  /** Of a poster and of its picture: which of the order's, from 0. */
  readonly poster: number | null;
  /** null: it was not made yet. */
  readonly bytes: number | null;
}

export interface ShopPage {
  readonly context: PageContext;
  readonly order: ShopOrderPageQuery['shopOrder'];
  /** The address of the page, which the addresses of its files begin with. */
  readonly base: string;
  readonly files: readonly OfferedFile[];
  /** What is offered now was made otherwise than the first time. */
  readonly differs: boolean;
  /** What became of what the shop told; null: it told nothing. */
  readonly said: string | null;
  /** What the shop wrote and could not be taken, and why not. */
  readonly refused: {
    readonly field: 'note' | 'waybill' | 'waybillUrl' | 'text';
    /** What stood in each field of the form. */
    readonly typed: Readonly<Record<string, string>>;
    readonly fault: string;
  } | null;
}

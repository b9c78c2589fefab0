// What a poster of an order is called on its print shop's page.
import { month as monthIn } from '../text/formats.ts';
import { printIn } from '../text/print.ts';
import { say } from '../text/say.ts';
import type { ShopPage } from './shop-page.ts';

type Poster = ShopPage['order']['posters'][number];

/** With the settlement of a place, where its name does not say it. */
export function posterName({ kind, name, settlement, month }: Poster, language: string): string {
  const { posterNames } = printIn(language);
  const about = settlement === null || name.includes(settlement) ? name : `${name}, ${settlement}`;
  return say(posterNames[kind], { name: about, month: monthIn(month, language) });
}

// Finds what leads to somebody's profile in a plain text: @handles, and addresses of pages on social networks.
import type { Span } from './numbers.ts';

/** A name behind @, with a letter in it, where no word goes before: "5 @ 10" and an e-mail address are none. */
const HANDLE =
  /(?<![\p{L}\p{N}_.@-])@(?=[\p{N}_.-]{0,29}\p{L})[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,29}[\p{L}\p{N}_])/gu;

/** Networks where a page is a person's: facebook.com alone is nobody's. */
const ADDRESS =
  /(?<![\p{L}\p{N}.-])(?:https?:\/\/)?(?:[a-z]{1,3}\.|www\.)?(?:facebook|fb|instagram|instagr|tiktok|twitter|x|linkedin|youtube|snapchat|threads|pinterest|vk|vbox7|t|m|wa|viber|telegram)\.(?:com|net|me|am)\/[\p{L}\p{N}@_?=&%.+/-]{0,200}[\p{L}\p{N}_]/giu;

/** The profiles, in their order. */
export function findProfiles(text: string): Span[] {
  // The wide form of the sign is as long as the usual one.
  const usual = text.replace(/[\uff20\ufe6b]/g, '@');
  // A handle in an address is a part of it.
  const rest = usual.replace(ADDRESS, ({ length }) => ' '.repeat(length));
  return [...usual.matchAll(ADDRESS), ...rest.matchAll(HANDLE)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .toSorted((a, b) => a.start - b.start);
}

// What the script knows of its page: which round it is, by which link, and its words.
import { find } from '../parts/page/elements.ts';
import type { fitterBg } from '../text/fitter.bg.ts';

const { dataset } = find('main');

export const roundId = dataset['round'] ?? '';
export const lastDay = dataset['lastDay'] ?? '';
export const slug = dataset['slug'] ?? '';
export const texts = JSON.parse(dataset['texts'] ?? '{}') as typeof fitterBg;
export const language = document.documentElement.lang;
/** The pass, as the address holds it. */
export const token = location.pathname.split('/').at(-1) ?? '';

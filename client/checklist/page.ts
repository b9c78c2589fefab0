// What the script knows of its page: which programme it is, by which link, and its words.
import { find } from '../parts/page/elements.ts';
import type { checklistBg } from '../text/checklist.bg.ts';

const { dataset } = find('main');

export const programmeId = dataset['programme'] ?? '';
export const lastDay = dataset['lastDay'] ?? '';
export const texts = JSON.parse(dataset['texts'] ?? '{}') as typeof checklistBg;
export const language = document.documentElement.lang;
/** The pass, as the address holds it. */
export const token = location.pathname.split('/').at(-1) ?? '';

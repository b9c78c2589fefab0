// What moderation looks for in English.
import type { Lexicon } from './lexicon.bg.ts';

export const lexiconEn: Lexicon = {
  abuse: [
    'arsehole*',
    'asshole*',
    'bastard*',
    'bitch*',
    'bullshit*',
    'cunt*',
    'dickhead*',
    'fuck*',
    'idiot*',
    'moron*',
    'prick',
    'retard*',
    'scum*',
    'shit*',
    'slut*',
    'twat*',
    'wanker*',
    'whore*',
  ],
  titles: ['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'nurse', 'teacher'],
  surnames: ['ov', 'ova', 'ev', 'eva', 'ski', 'ska'],
  places: ['street', 'st', 'square', 'park'],
};

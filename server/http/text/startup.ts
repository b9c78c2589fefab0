// What `npm start` says at a terminal once it runs, by language; lines of the log are in English.

const en = {
  runs: '{name} runs. Ctrl-C stops it.',
  addresses: {
    everyCity: 'Every city',
    results: 'Results',
    votePage: 'A vote page',
    sign: 'Its sign',
    allPlaces: 'All places',
    members: 'Members',
    api: 'API explorer',
  },
};

/** What there is to open, or to run. */
export type AddressName = keyof (typeof en)['addresses'];

const bg: typeof en = {
  runs: '{name} работи. Ctrl-C спира всичко.',
  addresses: {
    everyCity: 'Всички градове',
    results: 'Резултати',
    votePage: 'За оценка',
    sign: 'Табелата',
    allPlaces: 'Всички места',
    members: 'Служители',
    api: 'API',
  },
};

export const STARTUP = { bg, en };

// What every answer behind a token says: nobody keeps it, no other site hears its address, no search engine lists it.
export const BEHIND_TOKEN = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const;

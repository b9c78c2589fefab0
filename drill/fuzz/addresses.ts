// Every address that is fuzzed: those of the server's own table, with all their parts.
import { IDENTITY_PATH } from '../../server/access/identity/rules.ts';
import { PATHS } from '../../server/access/sessions/auth-paths.ts';
import { AUTH_PATH } from '../../server/access/sessions/rules.ts';
import { ADDRESSES } from '../../server/http/addresses.ts';
import { filled } from '../../test/support/addresses.ts';

/** What is known of the city that is asked about. */
export interface Place {
  readonly slug: string;
  readonly code: string;
  /** The code of a team of a pulse that is answered. */
  readonly team: string;
  readonly place: string;
  readonly order: string;
  readonly round: string;
  readonly programme: string;
  /** Tokens of the links of a print shop, a fitter and a mystery client. */
  readonly shop: string;
  readonly fitter: string;
  readonly mysteryClient: string;
}

/** An address that takes a form. */
export interface Form {
  readonly path: string;
  readonly fields: readonly string[];
  /** Our own pages send it as an object. */
  readonly isJson: boolean;
}

const UUID = '00000000-0000-4000-8000-000000000000';
const HASH = 'A'.repeat(22);

/** What a file of members must be told to be one. */
const queriesOf = ({ slug, code, place }: Place): Readonly<Record<string, string>> => ({
  '/oembed': `url=${encodeURIComponent(`http://localhost:4000/results/${slug}/${place}`)}&format=xml&maxwidth=200`,
  '/orders/:slug/picture.png': `code=${code}&format=a5&design=classic&tactile=1`,
  '/signs/:slug/slide-light.png': `code=${code}`,
  '/signs/:slug/slide-dark.png': `code=${code}`,
  '/signs/:slug/slide-light.pdf': `code=${code}`,
  '/signs/:slug/slide-dark.pdf': `code=${code}`,
  '/signs/:slug/receipt.png': `code=${code}`,
  '/signs/:slug/receipt.pdf': `code=${code}`,
  '/rounds/:slug/photo.jpg': `mounting=${UUID}`,
  '/rounds/:slug/position.svg': `mounting=${UUID}`,
  '/settlements/:slug/place.svg': 'latitude=42.4&longitude=25.6',
  '/improvements/:slug/photo.jpg': `hash=${HASH}`,
  '/results/:slug/place.csv': `location=${place}`,
  '/results/:slug/place.xlsx': `location=${place}`,
  '/posters/:slug.pdf': `location=${place}&kind=reply&format=a4`,
  '/praise/:slug.pdf': `location=${place}`,
  '/reports/:slug.pdf': 'year=2025',
  '/documents/:slug.pdf': 'name=RECORD',
  '/operator/documents/:slug.pdf': 'name=RECORD',
});

/** The path with its parts. */
function fill(path: string, { slug, code, team, place, order, round, programme, ...tokens }: Place): string {
  return filled(
    { path },
    {
      slug,
      code,
      id: path.includes('/streets/')
        ? '13-4678-3020'
        : path.startsWith('/mount/')
          ? UUID
          : path.includes('/orders/')
            ? order
            : path.includes('/rounds/')
              ? round
              : path.includes('/mystery-visits/')
                ? programme
                : place,
      token: path.startsWith('/mount/')
        ? tokens.fitter
        : path.startsWith('/checklist/')
          ? tokens.mysteryClient
          : tokens.shop,
      file: 'all.zip',
      hash: HASH,
      year: '2025',
      step: 'comment',
      version: 'latest',
      name: 'ratings.csv',
      paper: 'A'.repeat(20),
      team,
    },
  );
}

/** Addresses that are read, and some more behind those that go on as they like. */
export function pathsOf(of: Place): string[] {
  const queries = queriesOf(of);
  const read = ADDRESSES.filter(({ methods }) => methods.includes('GET')).map(({ path }) => {
    const query = queries[path.replace('/members/files', '')];
    return `${fill(path, of)}${query === undefined ? '' : `?${query}`}`;
  });
  return [...new Set(read), `/S/${of.code}`, '/members/sign-in'];
}

const SLIP = ['ballotId', 'castOn', 'key', 'sealed'];
const SCORE = ['score', ...SLIP];

const PILE_FILE = '/members/files/piles/:slug';

/** The fields of what is sent to an address; null: it is no form. */
const FIELDS: Readonly<Record<string, readonly string[] | null>> = {
  '/graphql': null,
  '/members/graphql': null,
  '/operator/graphql': null,
  '/operator/onboarding/files': null,
  '/operator/onboarding/register': null,
  '/operator/onboarding/sign': null,
  '/members/files/imports/:slug': null,
  '/members/files/people/:slug': null,
  '/members/files/visits/:slug': null,
  '/members/files/method-rows/:slug': null,
  '/members/files/gtfs/:slug': null,
  '/members/files/arms/:slug': null,
  '/members/files/boundary/:slug': null,
  '/mount/photos/:id': null,
  '/s/:team': SCORE,
  '/s/:team/vote': SCORE,
  '/s/:code': SCORE,
  '/s/:code/vote': SCORE,
  '/s/:code/answer': ['option', 'question', 'comment', 'commentId', ...SLIP],
  '/s/:code/comment': ['comment', ...SLIP],
  '/code': ['code', 'paper'],
  '/results/:slug/request': ['number'],
  '/results/:slug/:id/request': ['description', 'name', 'email', 'phone', 'photo', 'answers.depth'],
  '/print/:token': ['state', 'note', 'undo'],
  '/print/:token/:file': ['state', 'note'],
  [IDENTITY_PATH]: ['email'],
  ...Object.fromEntries(Object.entries(PATHS).map(([path, { fields }]) => [AUTH_PATH + path, fields])),
  '/members/files/improvements/:slug': ['photo'],
  '/members/preview': ['preview'],
  [PILE_FILE]: ['location', 'slips', 'beginsOn', 'endsOn'],
  // What is sent to these is refused, whatever it is.
  ...Object.fromEntries(
    [`${AUTH_PATH}/*`, '/members/files/*', '/members', '/members/*', '/operator', '/operator/*'].map(
      (path) => [path, null],
    ),
  ),
};

/** Addresses that take a form. Throws where it is not known of one what is sent there. */
export function formsOf(of: Place): Form[] {
  return ADDRESSES.filter(({ methods }) => methods.includes('POST')).flatMap(({ path }) => {
    const fields = FIELDS[path];
    if (fields === undefined) throw new Error(`Say here which fields ${path} takes.`);
    if (fields === null || fields.length === 0) return [];
    const isJson = path.startsWith('/members/') && path !== '/members/preview' && path !== PILE_FILE;
    return [{ path: fill(path, of), fields, isJson }];
  });
}

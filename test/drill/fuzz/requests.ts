// One request, made of a number: GraphQL as a stranger, a member or an operator, pages, headers, forms, and files.
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { pick, seeded, type Chance } from '../../bench/standing/chance.ts';
import { ask } from './documents.ts';
import { sentTable } from './tables.ts';
import type { Scene } from './scene.ts';
import { oneOf, someText, wellFormed } from './texts.ts';

/** What is sent. */
export interface Sent {
  /** A field, a page, a header, a form or a file: what a fault is told by. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
}

/** Every query parameter that something reads, and one that nothing does. */
const PARAMETERS = [
  ...[
    'lang',
    'language',
    'search',
    'period',
    'category',
    'settlement',
    'after',
    'version',
    'edition',
    'from',
    'to',
  ],
  ...[
    'plan',
    'told',
    'municipality',
    'month',
    'year',
    'id',
    'code',
    'query',
    'variables',
    'extensions',
    'fbclid',
  ],
];
const HEADERS = [
  ...[
    'accept-language',
    'accept-language',
    'accept',
    'cookie',
    'authorization',
    'if-none-match',
    'range',
    'referer',
    'origin',
  ],
  ...['x-forwarded-for', 'content-type', 'accept-encoding'],
];
const FIELDS = [
  'score',
  'ballotId',
  'question',
  'option',
  'optionId',
  'text',
  'comment',
  'code',
  'lang',
  'token',
  'website',
];
/** A page of a form is read up to 10 KB, a header up to 16 KB. */
const MOST_FORM = 9_000;
const MOST_HEADER = 15_500;

const addressOf = (chance: Chance) =>
  chance() < 0.5
    ? `${20 + pick(80, chance)}.${pick(256, chance)}.${pick(256, chance)}.${pick(256, chance)}`
    : `2a02:${pick(65_536, chance).toString(16)}:${pick(65_536, chance).toString(16)}::1`;

/** A header's value as HTTP can carry it. */
const inHeader = (text: string) => text.replaceAll(/[^\t\u0020-\u007e]/g, '?');

/** A root field, and who may ask it. */
interface Root {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

/** Everything that can be asked, and of it what strangers may. */
export interface Askable {
  readonly schema: GraphQLSchema;
  readonly all: readonly Root[];
  readonly open: readonly Root[];
}

/** Asks each root field once as a stranger: what is closed says so before it looks at anything. */
export async function listAskable(schema: GraphQLSchema, { origin, known }: Scene): Promise<Askable> {
  const fieldsOf = (kind: Root['kind'], type: GraphQLObjectType | null | undefined): Root[] =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }));
  const all = [
    ...fieldsOf('query', schema.getQueryType()),
    ...fieldsOf('mutation', schema.getMutationType()),
  ];
  const open: Root[] = [];
  for (const root of all) {
    const asked = ask(schema, root, known, { chance: seeded(1), bad: 0 });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(asked) });
    if (!(await answer.text()).includes('UNAUTHENTICATED')) open.push(root);
  }
  return { schema, all, open };
}

function graphql({ schema, all, open }: Askable, scene: Scene, chance: Chance): Sent {
  const wing = oneOf(['stranger', 'stranger', 'stranger', 'member', 'member', 'operator'] as const, chance);
  const root = oneOf(wing === 'stranger' ? open : all, chance);
  const asked = ask(schema, root, scene.known, { chance, bad: pick(3, chance) });
  const who = wing === 'stranger' ? { wing: '', headers: {} } : scene[wing];
  return {
    name: `${root.kind} ${root.field.name} (${wing})`,
    method: 'POST',
    path: `${who.wing}/graphql`,
    headers: { 'content-type': 'application/json', ...who.headers },
    body: JSON.stringify(asked),
  };
}

function pathOf(scene: Scene, chance: Chance): string {
  const path = oneOf(scene.paths, chance);
  // One part of it is something else, now and then.
  if (chance() > 0.3) return path;
  const parts = path.split('/');
  parts[1 + pick(parts.length - 1, chance)] = encodeURIComponent(
    wellFormed(someText(oneOf([40, 400, 2_000], chance), chance)),
  );
  return parts.join('/');
}

function page(scene: Scene, chance: Chance): Sent {
  const path = pathOf(scene, chance);
  const search = new URLSearchParams();
  for (let count = pick(3, chance); count >= 0; count -= 1)
    search.append(oneOf(PARAMETERS, chance), wellFormed(someText(oneOf([20, 300, 2_000], chance), chance)));
  const who = path.startsWith('/operator')
    ? scene.operator
    : path.startsWith('/members')
      ? scene.member
      : null;
  const method = oneOf(['GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'DELETE'], chance);
  const address = `${path}?${search}`.slice(0, 8_000);
  return {
    name: `${method} ${path.slice(0, 60)}`,
    method,
    path: address,
    headers: who?.headers ?? {},
    body: null,
  };
}

function header(scene: Scene, chance: Chance): Sent {
  const name = oneOf(HEADERS, chance);
  const value = inHeader(someText(MOST_HEADER, chance)) || 'x';
  const path = oneOf(scene.paths, chance);
  return { name: `header ${name} at ${path}`, method: 'GET', path, headers: { [name]: value }, body: null };
}

function form(scene: Scene, chance: Chance): Sent {
  const path = oneOf(scene.forms, chance);
  const own = chance() < 0.7 ? scene.formFields() : {};
  const fields = new URLSearchParams(own);
  fields.set(oneOf(FIELDS, chance), wellFormed(someText(MOST_FORM / 3, chance)));
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: scene.origin };
  return { name: `form ${path}`, method: 'POST', path, headers, body: fields.toString() };
}

async function file(scene: Scene, chance: Chance): Promise<Sent> {
  const { kind, body } = await sentTable(scene, chance);
  return {
    name: `file ${kind}`,
    method: 'POST',
    path: scene.importPath,
    headers: scene.member.headers,
    body,
  };
}

/** The request of the number: always the same for a seed, whatever was sent before. */
export async function requestOf(askable: Askable, scene: Scene, seed: number, at: number): Promise<Sent> {
  const chance = seeded(seed * 1_000_003 + at * 7_919);
  const way = chance();
  const made =
    way < 0.58
      ? graphql(askable, scene, chance)
      : way < 0.7
        ? page(scene, chance)
        : way < 0.83
          ? header(scene, chance)
          : way < 0.94
            ? form(scene, chance)
            : await file(scene, chance);
  return { ...made, headers: { 'x-forwarded-for': addressOf(chance), ...made.headers } };
}

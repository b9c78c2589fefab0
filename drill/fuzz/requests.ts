// One request, made of a number: GraphQL as a stranger, a member or an operator, pages, headers, forms, and files.
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { pick, type Chance } from '../../bench/standing/chance.ts';
import { ask, type Root } from './documents.ts';
import { usual } from './inputs.ts';
import { someTable, type Table } from './tables.ts';
import type { Form } from './addresses.ts';
import type { Scene } from './scene.ts';
import { HEADERS, PARAMETERS } from './parameters.ts';
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

/** A page of a form is read up to 10 KB, one about signing in up to 4 KB, a header up to 16 KB. */
export const MOST_FORM = 9_000;
export const MOST_AUTH = 3_800;
export const MOST_HEADER = 15_500;

/** Whom a proxy names as the caller: another for each, so that no budget is met. */
const addressOf = (chance: Chance) =>
  chance() < 0.5
    ? `${20 + pick(80, chance)}.${pick(256, chance)}.${pick(256, chance)}.${pick(256, chance)}`
    : `2a02:${pick(65_536, chance).toString(16)}:${pick(65_536, chance).toString(16)}::1`;

/** A header's value as HTTP can carry it. */
export const inHeader = (text: string) => text.replaceAll(/[^\t\u0020-\u007e]/g, '?');

/** Everything that can be asked, and by whom. */
export interface Askable {
  readonly schema: GraphQLSchema;
  readonly all: readonly Root[];
  /** What strangers may. */
  readonly open: readonly Root[];
  readonly member: readonly Root[];
  readonly operator: readonly Root[];
}

/** Asks each root field once as a stranger, and as an operator: what is closed says so before it looks at anything. */
export async function listAskable(
  schema: GraphQLSchema,
  { origin, known, operator }: Scene,
): Promise<Askable> {
  const fieldsOf = (kind: Root['kind'], type: GraphQLObjectType | null | undefined): Root[] =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }));
  const all = [
    ...fieldsOf('query', schema.getQueryType()),
    ...fieldsOf('mutation', schema.getMutationType()),
  ];
  const isOpen = async (root: Root, wing: string, headers: Readonly<Record<string, string>>) => {
    const body = JSON.stringify(usual(root, known));
    const answer = await fetch(`${origin}${wing}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return !/"code":"(?:UNAUTHENTICATED|FORBIDDEN)"/.test(await answer.text());
  };
  const found = { open: [] as Root[], member: [] as Root[], operator: [] as Root[] };
  for (const root of all) {
    if (await isOpen(root, '', {})) found.open.push(root);
    else if (await isOpen(root, operator.wing, operator.headers)) found.operator.push(root);
    else found.member.push(root);
  }
  return { schema, all, ...found };
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
  const at = 1 + pick(partsOf(path).length - 1, chance);
  return withPart(path, at, someText(oneOf([40, 400, 2_000], chance), chance));
}

/** The parts of the address's path; the first is empty. */
export const partsOf = (address: string): string[] => address.split('?', 1).join('').split('/');

/** The address with something else as one of its parts. */
export function withPart(address: string, at: number, text: string): string {
  const [, query] = address.split('?');
  const path = partsOf(address)
    .with(at, encodeURIComponent(wellFormed(text)))
    .join('/');
  return query === undefined ? path : `${path}?${query}`;
}

/** The address with another value of the parameter. */
export function withParameter(address: string, name: string, value: string): string {
  const [bare = '', query] = address.split('?');
  const params = new URLSearchParams(query);
  params.set(name, wellFormed(value));
  return `${bare}?${params}`;
}

/** Who asks for a page of members or operators is one. */
export function headersAt(scene: Scene, path: string): Readonly<Record<string, string>> {
  if (path.startsWith('/operator')) return scene.operator.headers;
  return path.startsWith('/members') ? scene.member.headers : {};
}

function page(scene: Scene, chance: Chance): Sent {
  const path = pathOf(scene, chance);
  let address = path;
  for (let count = pick(3, chance); count >= 0; count -= 1) {
    const text = someText(oneOf([20, 300, 2_000], chance), chance);
    address = withParameter(address, oneOf(PARAMETERS, chance), text).slice(0, 8_000);
  }
  const method = oneOf(['GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'DELETE'], chance);
  return {
    name: `${method} ${path.slice(0, 60)}`,
    method,
    path: address,
    headers: headersAt(scene, path),
    body: null,
  };
}

function header(scene: Scene, chance: Chance): Sent {
  const [name, path] = [oneOf(HEADERS, chance), oneOf(scene.paths, chance)];
  const value = inHeader(someText(MOST_HEADER, chance)) || 'x';
  return { name: `header ${name} at ${path}`, method: 'GET', path, headers: { [name]: value }, body: null };
}

function form(scene: Scene, chance: Chance): Sent {
  const form = oneOf(scene.forms, chance);
  const field = oneOf(form.fields, chance);
  return filledIn(scene, form, field, someText((form.isJson ? MOST_AUTH : MOST_FORM) / 3, chance));
}

/** The form with a text in one of its fields. */
export function filledIn(scene: Scene, { path, isJson }: Form, field: string, text: string): Sent {
  const said = { ...(!isJson && scene.formFields()), [field]: wellFormed(text) };
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  return {
    name: `form ${path} ${field}`,
    method: 'POST',
    path,
    headers: { ...headersAt(scene, path), 'content-type': type, origin: scene.origin },
    body: isJson ? JSON.stringify(said) : new URLSearchParams(said).toString(),
  };
}

/** The table as a member sends it. */
export async function sentTable(scene: Scene, { kind, make }: Table): Promise<Sent> {
  return {
    name: `file ${kind}`,
    method: 'POST',
    path: scene.importPath,
    headers: scene.member.headers,
    body: await make(),
  };
}

/** With the address of a caller of its own. */
export function from(chance: Chance, sent: Sent): Sent {
  return { ...sent, headers: { 'x-forwarded-for': addressOf(chance), ...sent.headers } };
}

/** What chance makes. */
export async function someRequest(askable: Askable, scene: Scene, chance: Chance): Promise<Sent> {
  const way = chance();
  if (way < 0.58) return graphql(askable, scene, chance);
  if (way < 0.7) return page(scene, chance);
  if (way < 0.83) return header(scene, chance);
  return way < 0.94 ? form(scene, chance) : sentTable(scene, someTable(scene, chance));
}

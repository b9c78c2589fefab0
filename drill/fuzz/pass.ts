// What is sent to every input with certainty, before chance has its turn: each kind of hostile text, one at a time.
import { innerInputs, inputsOf, type Input } from './inputs.ts';
import type { Root } from './documents.ts';
import { certainTables } from './tables.ts';
import {
  filledIn,
  headersAt,
  inHeader,
  MOST_AUTH,
  MOST_FORM,
  MOST_HEADER,
  partsOf,
  sentTable,
  withParameter,
  withPart,
  type Askable,
  type Sent,
} from './requests.ts';
import { HEADERS, PARAMETERS } from './parameters.ts';
import type { Scene } from './scene.ts';
import { runsInChild } from './watch.ts';
import {
  allCursors,
  allDays,
  allWords,
  cruelTexts,
  inAddress,
  inCharacters,
  inJson,
  longTexts,
  mixedTexts,
  type Hostile,
} from './texts.ts';

/** Who sends it. */
export type Wing = 'stranger' | 'member' | 'operator';

/** A request that is made when it is sent. */
export interface Case {
  readonly name: string;
  readonly make: () => Sent | Promise<Sent>;
}

/** Bytes of a value: a body of 100 KB is refused unread. */
const MOST_JSON = 95_000;
/** Just what passes where an argument says nothing of its length. */
const MOST_PASSING = 4_990;
const MOST_PART = 2_000;

const LANGUAGES = allWords.filter(({ text }) => /^[\w-]{2,20}$/.test(text));

/** What an input takes of its own kind. */
function ofKind({ name, type }: Input): readonly Hostile[] {
  if (type === 'Date') return allDays;
  if (/(^|\.)after$/.test(name)) return allCursors;
  return /language/i.test(name) ? LANGUAGES : [];
}

/** A text at whose length an argument that says nothing lets it in, and short ones. */
const passing = [...mixedTexts(1, MOST_PASSING, inCharacters), ...cruelTexts];
const longest = longTexts(MOST_JSON, inJson);
const mixed = mixedTexts(3, MOST_JSON, inJson);
const repeatedly = longest.filter(({ text }) => text.includes('Did you mean'));

/** Every text at an input that is open to all; at others those between which all units are. */
function textsFor(input: Input, isOpen: boolean): readonly Hostile[] {
  const own = ofKind(input);
  // What is no text is repeated in what is said of it.
  if (input.type !== 'String' && input.type !== 'ID') return [...mixed, ...repeatedly, ...own];
  return [...(isOpen ? longest : mixed), ...passing, ...own];
}

/** What is sent to `/graphql` by somebody, to each of the inputs. */
function graphqlCases(
  inputs: readonly (Input & { readonly root: Root })[],
  wing: Wing,
  scene: Scene,
  isOpen = false,
): Case[] {
  return inputs.flatMap((input) =>
    textsFor(input, isOpen).map(({ called, text }) => {
      const { kind, field } = input.root;
      const name = `${kind} ${field.name} (${wing}) ${input.name}: ${called}`;
      return {
        name,
        make: () => {
          const who = wing === 'stranger' ? { wing: '', headers: {} } : scene[wing];
          return {
            name,
            method: 'POST',
            path: `${who.wing}/graphql`,
            headers: { 'content-type': 'application/json', ...who.headers },
            body: JSON.stringify(input.ask(text)),
          };
        },
      };
    }),
  );
}

function headerCases({ paths }: Scene): Case[] {
  const vote = paths.find((path) => path.startsWith('/s/')) ?? '/';
  const casesAt = (path: string, texts: readonly Hostile[]): Case[] => {
    const values = new Map(texts.map(({ called, text }) => [inHeader(text) || 'x', called]));
    return HEADERS.flatMap((header) =>
      [...values].map(([value, called]) => {
        const name = `header ${header} at ${path}: ${called}`;
        const sent = { name, method: 'GET', path, headers: { [header]: value }, body: null };
        return { name, make: () => sent };
      }),
    );
  };
  const long = longTexts(MOST_HEADER, inCharacters);
  return [
    ...casesAt('/', long),
    ...casesAt('/members', long),
    ...casesAt('/graphql?query=%7B__typename%7D', long),
    ...casesAt(vote, [...long, ...allWords, ...allCursors]),
  ];
}

function formCases(scene: Scene): Case[] {
  return scene.forms.flatMap((form) =>
    form.fields.flatMap((field) => {
      const long = form.isJson ? mixedTexts(3, MOST_AUTH, inJson) : longTexts(MOST_FORM, inAddress);
      return [...long, ...cruelTexts].map(({ called, text }) => {
        const name = `form ${form.path} ${field}: ${called}`;
        // Each with an account of its own: after some tries of one, a throttle would answer.
        const make = async () => {
          const sender = form.isJson ? { ...scene, member: await scene.signIn() } : scene;
          return { ...filledIn(sender, form, field, text), name };
        };
        return { name, make };
      });
    }),
  );
}

function pageCases(scene: Scene): Case[] {
  const texts = [...mixedTexts(3, MOST_PART, inAddress), ...cruelTexts];
  const get = (path: string, called: string): Case => {
    const name = `GET ${called}`;
    return { name, make: () => ({ name, method: 'GET', path, headers: headersAt(scene, path), body: null }) };
  };
  const ofParts = scene.paths.flatMap((path) =>
    partsOf(path).flatMap((part, at) =>
      part === ''
        ? []
        : texts.map(({ called, text }) => get(withPart(path, at, text), `${path} part ${at}: ${called}`)),
    ),
  );
  // One parameter after the other at all addresses, so that whatever the time is enough for is of all of them. Most read none of
  // them, and are not told anew for each text; a file takes a process of its own each time.
  const ofParameters = PARAMETERS.flatMap((parameter, at) =>
    scene.paths.flatMap((path) => {
      const both = [
        ...mixedTexts(1, MOST_PART, inAddress),
        ...cruelTexts.slice(at % cruelTexts.length).slice(0, 1),
      ];
      return (runsInChild({ path }) ? both.slice(at % 2).slice(0, 1) : both).map(({ called, text }) =>
        get(withParameter(path, parameter, text), `${path} ?${parameter}: ${called}`),
      );
    }),
  );
  return [...ofParts, ...ofParameters];
}

/** All that comes with certainty: what is open to all, and then what members and operators may. */
export interface Pass {
  readonly open: readonly Case[];
  readonly closed: readonly Case[];
}

/** Every input with every kind of text. */
export function passOf({ schema, open, member, operator }: Askable, scene: Scene): Pass {
  const { known } = scene;
  const of = (wing: Wing, some: readonly Root[]) =>
    graphqlCases(
      some.flatMap((root) => inputsOf(schema, root, known).map((input) => ({ ...input, root }))),
      wing,
      scene,
      wing === 'stranger',
    );
  const inner = innerInputs(
    schema,
    open.filter(({ kind }) => kind === 'query'),
    known,
  );
  return {
    open: [
      ...of('stranger', open),
      ...graphqlCases(inner, 'stranger', scene),
      ...headerCases(scene),
      ...formCases(scene),
      ...certainTables(scene).map((table) => ({
        name: `file ${table.kind}`,
        make: () => sentTable(scene, table),
      })),
    ],
    closed: [...of('member', member), ...of('operator', operator), ...pageCases(scene)],
  };
}

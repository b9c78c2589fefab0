// No resolver sees a text that is too long: each argument of each field, also within inputs and lists, is bounded before it runs.
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES, MAX_TEXT } from '../../server/api/operation-limits.ts';
import { schema } from '../../server/http/whole-schema.ts';
import { LONGEST_TAG } from '../../server/foundation/texts/tag.ts';

/** Arguments as a resolver gets them, with one long text in them, wherever one may stand: each beside where it is. */
type Filled = readonly [where: string, value: unknown];

const TEXTS = new Set(['String', 'ID']);

/** A value that the type takes, without any text that is long. */
function usual(type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.value;
  if (!isInputObjectType(inner)) return TEXTS.has(inner.name) ? '1' : 1;
  const needed = Object.values(inner.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, usual(field.type)]));
}

/** The values of the type with one long text each. */
function withLong(type: GraphQLInputType, where: string, long: string): Filled[] {
  const inner = getNullableType(type);
  if (isListType(inner))
    return withLong(inner.ofType, where, long).map(([at, value]) => [
      `${at}[]`,
      [usual(inner.ofType), value],
    ]);
  if (isInputObjectType(inner))
    return Object.values(inner.getFields()).flatMap((field) =>
      withLong(field.type, `${where}.${field.name}`, long).map(([at, value]): Filled => [
        at,
        { ...Object(usual(inner)), [field.name]: value },
      ]),
    );
  return TEXTS.has(getNamedType(inner).name) ? [[where, long]] : [];
}

const fields = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ ...field, called: `${type.name}.${field.name}` })),
  );

/** Whatever a resolver touches first fails: it is not to run. */
const RAN = new Error('The resolver ran.');
const nothing = (): never => {
  throw RAN;
};
const untouchable = new Proxy({}, { get: nothing, has: nothing, ownKeys: nothing });

/** What the field answers for each place where a text may be too long. */
function answers(length: number): [where: string, answer: unknown][] {
  const long = 'x'.repeat(length);
  return fields.flatMap(({ args, resolve, called }) =>
    args
      .flatMap((arg) =>
        withLong(arg.type, `${called}(${arg.name}`, long).map((filled) => [arg.name, ...filled] as const),
      )
      .map(([name, where, value]) => {
        const needed = args.filter(isRequiredArgument).map((arg) => [arg.name, usual(arg.type)]);
        const given = { ...Object.fromEntries(needed), [name]: value };
        try {
          const ran: unknown = resolve?.(untouchable, given, untouchable, untouchable as never);
          if (ran instanceof Promise) ran.catch(() => undefined);
          return [where, 'ran'] as [string, unknown];
        } catch (error) {
          return [where, error === RAN ? 'ran' : error] as [string, unknown];
        }
      }),
  );
}

const PHOTO = 'Mutation.sendServiceRequest(input.photo';
const LONGER = [
  'Mutation.editSettings(input.arms',
  'Mutation.editSettings(input.boundary',
  'Mutation.holdOrder(input.text',
  'Mutation.reportOrder(input.note',
  PHOTO,
];

describe('a text', () => {
  const refused = answers(MAX_TEXT + 1);

  it('may stand in more places than anybody keeps a list of', () => {
    expect(refused.length).toBeGreaterThan(250);
  });

  it.each(refused.filter(([where]) => !LONGER.includes(where)))(
    'too long as %s is refused before the resolver runs',
    (_where, answer) => {
      expect(answer).toMatchObject({ code: 'BAD_INPUT' });
    },
  );

  it('may be longer where its argument says so, and nowhere else', () => {
    const longer = refused.filter(([, answer]) => answer === 'ran');
    expect(longer.map(([where]) => where)).toEqual(LONGER);
    const longest = answers(MAX_BODY_BYTES + 1).filter(([where]) => LONGER.includes(where));
    // The page of a report hands a photo on that came as a form, which may be larger than a body of the API.
    const within = longest.filter(([where]) => where !== PHOTO);
    expect(within).toHaveLength(LONGER.length - 1);
    for (const [, answer] of within) expect(answer).toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('a text per language', () => {
  const parse = (value: unknown) => {
    const type = schema.getType('Texts');
    return type && 'parseValue' in type ? type.parseValue(value) : null;
  };

  it('is bounded in each', () => {
    const most = { bg: 'x'.repeat(MAX_TEXT), ['t'.repeat(LONGEST_TAG)]: 'x' };
    expect(parse(most)).toEqual(most);
    expect(() => parse({ bg: 'x'.repeat(MAX_TEXT + 1) })).toThrow('object of texts');
    expect(() => parse({ bg: 'x', ['t'.repeat(LONGEST_TAG + 1)]: 'x' })).toThrow('object of texts');
  });
});

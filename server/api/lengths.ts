// A Pothos plugin: no resolver sees a longer text than its argument may have, and an argument that says nothing has a bound too.
import SchemaBuilder, {
  BasePlugin,
  resolveInputTypeConfig,
  type InputType,
  type PothosInputFieldConfig,
  type PothosInputFieldType,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { AppError } from '../foundation/errors.ts';
import { MAX_TEXT } from './operation-limits.ts';

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      lengths: LengthsPlugin<Types>;
    }
    interface InputFieldOptions<Types extends SchemaTypes, Type, Req> {
      /** Characters that the text has at most; MAX_TEXT where nothing is said. */
      most?: number;
    }
  }
}

/** Refuses (BAD_INPUT) a value in which a text is too long; `name` is what it is called. */
type Check = (value: unknown, name: string) => void;
type Inputs<Types extends SchemaTypes> = Readonly<Record<string, PothosInputFieldConfig<Types>>>;

/** Puts what looks at the length of every text before the resolver. */
class LengthsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  readonly #known = new Map<unknown, Check | null>();

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { args }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const check = this.#ofAll(args);
    if (check === null) return resolver;
    return (root, given, context, info) => {
      check(given, '');
      return resolver(root, given, context, info);
    };
  }

  /** Looks at each of the fields, or arguments; null where no text is among them. */
  #ofAll(inputs: Inputs<Types>): Check | null {
    const checks = Object.entries(inputs).flatMap(([name, { type, pothosOptions }]) => {
      const { most = MAX_TEXT } = pothosOptions as { most?: number };
      const check = this.#of(type, most);
      return check === null ? [] : [[name, check] as const];
    });
    if (checks.length === 0) return null;
    return (value) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, check] of checks) check((value as Readonly<Record<string, unknown>>)[name], name);
    };
  }

  #of(type: PothosInputFieldType<Types>, most: number): Check | null {
    if (type.kind === 'List') return eachOf(this.#of(type.type, most));
    const { kind, name } = resolveInputTypeConfig(type, this.buildCache);
    if (kind === 'InputObject') return this.#ofObject(type.ref);
    if (name !== 'String' && name !== 'ID') return null;
    return (value, called) => {
      if (typeof value === 'string' && value.length > most)
        throw new AppError('BAD_INPUT', `${called} has at most ${most} characters.`);
    };
  }

  #ofObject(ref: InputType<Types>): Check | null {
    const known = this.#known.get(ref);
    if (known !== undefined) return known;
    const check = this.#ofAll(this.buildCache.getInputTypeFieldConfigs(ref));
    this.#known.set(ref, check);
    return check;
  }
}

function eachOf(check: Check | null): Check | null {
  if (check === null) return null;
  return (value, name) => {
    if (Array.isArray(value)) for (const each of value) check(each, name);
  };
}

SchemaBuilder.registerPlugin('lengths', LengthsPlugin);

// A Pothos plugin: every root field must declare which action it is, or it does not compile.
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { Action } from './actions.ts';

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      access: AccessPlugin<Types>;
    }
    interface QueryFieldOptions<Types extends SchemaTypes, Type, Nullable, Args, ResolveReturnShape> {
      access: Action;
    }
    interface MutationFieldOptions<Types extends SchemaTypes, Type, Nullable, Args, ResolveReturnShape> {
      access: Action;
    }
  }
}

/** Puts the declared action into the field's extensions, where tenancy.test finds it. */
class AccessPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (field.kind !== 'Query' && field.kind !== 'Mutation') return field;
    const { access } = field.pothosOptions as { access: Action };
    return { ...field, extensions: { ...field.extensions, access } };
  }
}

SchemaBuilder.registerPlugin('access', AccessPlugin);

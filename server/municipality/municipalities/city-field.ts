// A root field of one municipality names its action once: its resolver gets the municipality and the grant for the action.
import type {
  FieldNullability,
  FieldRef,
  GenericInputFieldRef,
  InputFieldMap,
  InputShapeFromFields,
  MaybePromise,
  RootFieldBuilder,
  ShapeFromTypeParam,
  TypeParam,
} from '@pothos/core';
import type { MunicipalityAction } from '../../access/grants/actions.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { BuilderTypes as Types } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { getMunicipality } from './arguments.ts';
import type { Municipality } from './store.ts';

type Root = Types['Root'];
type RootKind = 'Query' | 'Mutation';

/** What is asked of a municipality, by somebody who may do the action there. */
export interface Asked<A extends MunicipalityAction> {
  readonly municipality: Municipality;
  readonly grant: Grant<A>;
  readonly context: Context;
}

interface CityField<
  A extends MunicipalityAction,
  Type extends TypeParam<Types>,
  Nullable extends FieldNullability<Type>,
  Args extends InputFieldMap,
> extends PothosSchemaTypes.FieldOptions<Types, Root, Type, Nullable, Args, Root> {
  /** What is done: whoever may not do it there is refused before the resolver. */
  readonly access: A;
  readonly resolve: (
    asked: Asked<A>,
    args: InputShapeFromFields<Args>,
  ) => MaybePromise<ShapeFromTypeParam<Types, Type, Nullable>>;
}

/** The same of any action and type: what a declaration was checked for is not looked at again. */
type AnyCityField = CityField<MunicipalityAction, TypeParam<Types>, boolean, InputFieldMap>;
type AnyBuilder = RootFieldBuilder<Types, Root, RootKind>;

async function ask(
  context: Context,
  slug: string,
  action: MunicipalityAction,
): Promise<Asked<MunicipalityAction>> {
  const municipality = await getMunicipality(context, slug);
  return { municipality, grant: context.grant(action, municipality.id), context };
}

/** Declares what is asked of the municipality that the argument `municipality` names, which is added. */
export function cityField<
  Kind extends RootKind,
  A extends MunicipalityAction,
  Type extends TypeParam<Types>,
  Nullable extends FieldNullability<Type> = false,
  Args extends InputFieldMap = {},
>(
  t: RootFieldBuilder<Types, Root, Kind>,
  options: CityField<A, Type, Nullable, Args>,
): FieldRef<Types, ShapeFromTypeParam<Types, Type, Nullable>, Kind>;
export function cityField(
  t: AnyBuilder,
  { resolve, ...options }: AnyCityField,
): FieldRef<Types, unknown, RootKind> {
  const municipality = t.arg.string({ required: true, description: "The municipality's slug." });
  const args: InputFieldMap = { ...options.args, municipality };
  return t.field({
    ...options,
    args,
    resolve: async (_root, given, context) => {
      // What the arguments are was checked where the field was declared.
      const { municipality: slug, ...own } = given as { readonly municipality: string };
      return resolve(await ask(context, slug, options.access), own);
    },
  });
}

/** What a mutation takes: an input that names the municipality. */
type CityInput = InputFieldMap & { readonly input: GenericInputFieldRef<{ readonly municipality: string }> };

/** Declares what is done in the municipality that the input names. */
export function cityMutation<
  A extends MunicipalityAction,
  Type extends TypeParam<Types>,
  Args extends CityInput,
  Nullable extends FieldNullability<Type> = false,
>(
  t: RootFieldBuilder<Types, Root, 'Mutation'>,
  options: CityField<A, Type, Nullable, Args> & { readonly args: Args },
): FieldRef<Types, ShapeFromTypeParam<Types, Type, Nullable>, 'Mutation'>;
export function cityMutation(
  t: AnyBuilder,
  { resolve, ...options }: AnyCityField,
): FieldRef<Types, unknown, RootKind> {
  return t.field({
    ...options,
    resolve: async (_root, args, context) => {
      const { input } = args as { readonly input: { readonly municipality: string } };
      return resolve(await ask(context, input.municipality, options.access), args);
    },
  });
}

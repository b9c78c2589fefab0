// Prints scalars, enums and inputs as TypeScript types, and remembers which ones were named.
import { GraphQLError, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLEnumType, GraphQLInputObjectType, GraphQLInputType, GraphQLScalarType } from 'graphql';

const scalars: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  Date: 'string',
  DateTime: 'string',
  Float: 'number',
  ID: 'string',
  Int: 'number',
  String: 'string',
  Texts: 'Readonly<Record<string, string>>',
};

/** The enums and inputs that printed types refer to by name. */
export class NamedTypes {
  private readonly used = new Set<GraphQLEnumType | GraphQLInputObjectType>();

  /** A type without list and nullability. Throws a GraphQLError for a scalar it does not know. */
  printName(type: GraphQLScalarType | GraphQLEnumType | GraphQLInputObjectType): string {
    if (isEnumType(type) || isInputObjectType(type)) {
      this.used.add(type);
      return type.name;
    }
    const name = scalars[type.name];
    if (name === undefined)
      throw new GraphQLError(`client/operations/values.ts does not know the scalar ${type.name}.`);
    return name;
  }

  /** A property of an input or of variables; one that may be left out is optional. */
  printProperty(name: string, type: GraphQLInputType, hasDefault: boolean): string {
    const isOptional = hasDefault || !isNonNullType(type);
    return `${name}${isOptional ? '?' : ''}: ${this.printValue(type)}${isOptional ? ' | undefined' : ''}`;
  }

  /** The declarations of all named types, and of those they name in turn. */
  print(): string[] {
    const lines: string[] = [];
    // A Set that grows while it is walked is walked to its new end.
    for (const type of this.used) lines.push(isEnumType(type) ? this.printEnum(type) : this.printInput(type));
    return lines;
  }

  private printValue(type: GraphQLInputType): string {
    const inner = isNonNullType(type) ? type.ofType : type;
    const text = isListType(inner)
      ? `ReadonlyArray<${this.printValue(inner.ofType)}>`
      : this.printName(inner);
    return isNonNullType(type) ? text : `${text} | null`;
  }

  private printEnum(type: GraphQLEnumType): string {
    const values = type.getValues().map((value) => `'${value.name}'`);
    return `export type ${type.name} = ${values.join(' | ')};`;
  }

  private printInput(type: GraphQLInputObjectType): string {
    const fields = Object.values(type.getFields());
    const properties = fields.map((field) =>
      this.printProperty(field.name, field.type, field.defaultValue !== undefined),
    );
    return `export type ${type.name} = { ${properties.join('; ')} };`;
  }
}

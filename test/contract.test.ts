// The contract: the printed schema is the one that runs, and everything in it is described.
import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, HTTP_STATUS } from '../server/foundation/errors.ts';
import { listUnannounced } from '../server/api/announced.ts';
import { printedOpenApi, printedSchema } from '../server/http/print-schema.ts';
import { schema } from '../server/http/whole-schema.ts';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function* everything(): Generator<Described & { readonly of: string }> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield { ...type, name: type.name, description: type.description, of: 'schema' };
    if (isEnumType(type)) for (const value of type.getValues()) yield { ...value, of: type.name };
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield { ...field, of: type.name };
      if ('args' in field)
        for (const argument of field.args) yield { ...argument, of: `${type.name}.${field.name}` };
    }
  }
}

describe('the schema', () => {
  it('is printed: run `npm run schema` after a change', () => {
    const committed = readFileSync(new URL('../server/schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(printedSchema());
    const openApi = readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8');
    expect(openApi).toBe(printedOpenApi());
  });

  it('takes nothing away that was released, unless it was announced: docs/api.md says how', () => {
    const released = readFileSync(new URL('../server/schema.released.graphql', import.meta.url), 'utf8');
    expect(listUnannounced(released, printedSchema(), new Date().toISOString().slice(0, 10))).toEqual([]);
  });

  it('describes every type, field, argument and value', () => {
    const silent = [...everything()].filter(({ description }) => !description?.trim());
    expect(silent.map(({ of, name }) => `${of}.${name}`)).toEqual([]);
  });

  it('has no field that could tell what waits, or when somebody voted', () => {
    const names = [...everything()].map(({ of, name }) => `${of}.${name}`);
    // What comes in sealed, and is answered alike whatever it says.
    const others = names.filter((name) => !/rateSealed/i.test(name) && name !== 'AnswerPulseInput.sealed');
    expect(
      others.filter((name) => /waiting|sealed|createdAt|updatedAt|address.*ip|userAgent/i.test(name)),
    ).toEqual([]);
  });
});

describe('the error codes', () => {
  it('are a closed list, each with a status', () => {
    expect(Object.keys(HTTP_STATUS).toSorted()).toEqual([...ERROR_CODES].toSorted());
  });
});

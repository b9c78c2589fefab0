// Prisma's schema and the database say the same: tables, columns, types, keys, indexes and references.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

interface Model {
  readonly columns: Record<string, string>;
  readonly unique: string[];
  readonly indexes: string[];
  readonly references: string[];
}

const TYPES: Readonly<Record<string, string>> = {
  BigInt: 'bigint',
  Int: 'integer',
  Float: 'double precision',
  Boolean: 'boolean',
  String: 'text',
  'String @db.Uuid': 'uuid',
  Json: 'jsonb',
  Bytes: 'bytea',
  'DateTime @db.Date': 'date',
  'DateTime @db.Timestamptz': 'timestamp with time zone',
};

/** The models of the schema by table, in the words of PostgreSQL. */
function readModels(): Record<string, Model> {
  const folder = new URL('../../../prisma/schema/', import.meta.url);
  const text = readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const blocks = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
    name,
    body,
  }));
  const tableOf = new Map(blocks.map(({ name, body }) => [name, /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '']));
  const columnOf = (body: string, field: string) =>
    new RegExp(`^ +${field} .*@map\\("(\\w+)"\\)`, 'm').exec(body)?.[1] ?? field;
  const bodyOf = new Map(blocks.map(({ name, body }) => [name, body]));
  return Object.fromEntries(
    blocks.map(({ name, body }) => {
      const columns: Record<string, string> = {};
      const references: string[] = [];
      const unique: string[] = [];
      const list = (fields: string, of = body) =>
        fields
          .split(',')
          .map((field) => columnOf(of, field.trim()))
          .join(', ');
      for (const [, field = '', type = '', mark = '', rest = ''] of body.matchAll(
        /^ +(\w+) +(\w+)(\[\]|\?)?(.*)$/gm,
      )) {
        const relation =
          /@relation\(fields: \[([^\]]+)\], references: \[([^\]]+)\](, onDelete: Cascade)?/.exec(rest);
        if (relation)
          references.push(
            `(${list(relation[1] ?? '')}) -> ${tableOf.get(type)} (${list(relation[2] ?? '', bodyOf.get(type))})${relation[3] ? ' ON DELETE CASCADE' : ''}`,
          );
        if (tableOf.has(type)) continue;
        const db = /@db\.\w+/.exec(rest)?.[0];
        const base = TYPES[db ? `${type} ${db}` : type] ?? `unknown ${type} ${db}`;
        columns[columnOf(body, field)] = `${base}${mark === '[]' ? '[]' : ''}${mark === '?' ? ' null' : ''}`;
        if (/@id\b/.test(rest) || /@unique\b/.test(rest)) unique.push(columnOf(body, field));
      }
      for (const [, fields = ''] of body.matchAll(/@@(?:id|unique)\(\[([^\]]+)\]\)/g))
        unique.push(list(fields));
      const indexes = [...body.matchAll(/@@index\(\[([^\]]+)\]\)/g)].map(([, fields = '']) => list(fields));
      return [
        tableOf.get(name),
        {
          columns,
          unique: unique.toSorted(),
          indexes: indexes.toSorted(),
          references: references.toSorted(),
        },
      ];
    }),
  );
}

async function readDatabase({ owner }: TestDatabase): Promise<Record<string, Model>> {
  const query = async <Row extends object>(text: string) => (await owner.pool.query<Row>(text)).rows;
  const tables: Record<string, Model> = {};
  const columns = await query<{ table: string; column: string; type: string }>(
    `SELECT c.relname AS table, a.attname AS column,
       format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN '' ELSE ' null' END AS type
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
       AND c.relname <> '_prisma_migrations' ORDER BY 1, a.attnum`,
  );
  for (const { table, column, type } of columns) {
    tables[table] ??= { columns: {}, unique: [], indexes: [], references: [] };
    tables[table].columns[column] = type;
  }
  const indexes = await query<{ table: string; unique: boolean; columns: string }>(
    `SELECT i.indrelid::regclass::text AS table, i.indisunique AS unique,
       (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY AS k (attribute, place)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attribute) AS columns
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' ORDER BY 3`,
  );
  for (const { table, unique, columns: names } of indexes)
    tables[table]?.[unique ? 'unique' : 'indexes'].push(names);
  const references = await query<{ table: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  for (const { table, definition } of references) {
    tables[table]?.references.push(
      definition.replace(/^FOREIGN KEY (\(.*\)) REFERENCES (\w+)\(([^)]*)\)/, '$1 -> $2 ($3)'),
    );
  }
  for (const table of Object.values(tables)) {
    table.unique.sort();
    table.indexes.sort();
    table.references.sort();
  }
  return tables;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('Prisma’s schema', () => {
  it('says what the database has', async () => {
    const models = readModels();
    expect(Object.keys(models).length).toBeGreaterThan(15);
    expect(models).toEqual(await readDatabase(database));
  });
});

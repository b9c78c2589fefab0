// What can be asked of open data: a version of what a municipality published, as files.
import { builder } from '../../api/builder.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import { OpenDataType } from './refs.ts';
import { findVersionId } from '../../municipality/opendata/rules.ts';
import { findVersion, listFiles } from './store.ts';

builder.objectField(MunicipalityType, 'openData', (t) =>
  t.field({
    type: OpenDataType,
    nullable: true,
    args: { version: t.arg.string({ description: 'Which version; without it the latest.' }) },
    complexity: 20,
    description: 'What it has published, as files; null where there is no such version.',
    resolve: async (municipality, { version: name }, { database, grant }) => {
      const { pool } = database.citizen;
      const read = grant('opendata.read', municipality.id);
      const id = name ? findVersionId(name) : null;
      const version = name && id === null ? null : await findVersion(pool, read, id);
      return version && { municipality, version, files: await listFiles(pool, read, version) };
    },
  }),
);

// What can be asked of annual reports: what is published, by everybody; years and drafts, by members.
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { ReportYearType, reportYear, reportYears } from './draft.ts';
import './editing.ts';
import './saving.ts';
import './publishing.ts';
import { EditionType } from './refs.ts';
import { isYear } from './rules.ts';
import { listEditions, listPublishedYears } from './store.ts';
import './withdrawing.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';

const YEAR = builder.args((t) => ({ year: t.int({ required: true, description: 'The year.' }) }));

builder.queryField('reportEditions', (t) =>
  cityField(t, {
    type: [EditionType],
    access: 'editions.read',
    args: { year: t.arg.int({ description: 'Only of this year.' }) },
    description:
      'Every edition of the annual reports that was published, also withdrawn ones, the latest first.',
    resolve: async ({ municipality, grant: read, context }, { year }) => {
      const editions = await listEditions(context.database.citizen.prisma, read, year ?? undefined);
      return editions.map((edition) => ({ ...edition, municipality }));
    },
  }),
);

builder.queryField('reportEdition', (t) =>
  cityField(t, {
    type: EditionType,
    nullable: true,
    access: 'editions.read',
    args: { ...YEAR, edition: t.arg.int({ description: 'Which edition; without it the latest.' }) },
    description: 'An annual report as it was published, or that it was withdrawn; null where there is none.',
    resolve: async ({ municipality, grant: read, context }, { year, edition }) => {
      const editions = await listEditions(context.database.citizen.prisma, read, year);
      const found = edition ? editions.find((each) => each.edition === edition) : editions[0];
      return found ? { ...found, municipality } : null;
    },
  }),
);

builder.queryField('reportYears', (t) =>
  cityField(t, {
    type: [ReportYearType],
    access: 'reports.read',
    description: 'The current year, the one before, and every other one with a report; the latest first.',
    resolve: reportYears,
  }),
);

builder.queryField('reportYear', (t) =>
  cityField(t, {
    type: ReportYearType,
    access: 'reports.read',
    args: YEAR,
    description: 'The annual report of a year, for members.',
    resolve: (asked, { year }) => {
      if (!isYear(year)) throw new AppError('NOT_FOUND', 'There is no such year.');
      return reportYear(asked, year);
    },
  }),
);

builder.objectField(MunicipalityType, 'reports', (t) =>
  t.intList({
    description: 'The years of which an annual report is published, the latest first.',
    resolve: async ({ id }, _args, { database, grant }) =>
      listPublishedYears(database.citizen.prisma, grant('editions.read', id)),
  }),
);

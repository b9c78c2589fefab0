// Every file that members take or send.
import { JOURNAL_FILE } from '../../municipality/journal/export.ts';
import { DOCUMENT_FILE } from '../../operator/documents/document-pdf.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Log } from '../../foundation/log.ts';
import { begin, end } from '../../foundation/event-loop/operations.ts';
import { READ } from '../../foundation/methods.ts';
import { IMPORT_FILE } from '../../municipality/imports/answer.ts';
import { ARMS_FILE } from '../../municipality/municipalities/arms-file.ts';
import { BOUNDARY_FILE } from '../../municipality/municipalities/boundary-file.ts';
import { GTFS_FILE } from '../../municipality/lines/gtfs-file.ts';
import { LOCATION_FILES } from '../../municipality/imports/export.ts';
import { TEMPLATE_FILES } from '../../municipality/imports/template.ts';
import type { MembersFile } from '../../municipality/municipalities/members-file.ts';
import { DRAFT_PHOTO } from '../../action/improvements/photo.ts';
import { MYSTERY_FILES } from '../../action/mystery-visits/export.ts';
import { PHOTO_UPLOAD } from '../../action/improvements/upload.ts';
import { MOUNTING_FILES } from '../../signs/mounting/answer.ts';
import { CERTIFICATE_FILE } from '../../action/praise/answer.ts';
import { PRAISE_FILES } from '../../action/praise/export.ts';
import { PILE_FILE } from '../../signs/piles/sheets.ts';
import { POSTER_FILE } from '../../signs/posters/poster-file.ts';
import { PICTURE_FILE } from '../../signs/orders/picture-file.ts';
import { METHOD_ROWS_FILE } from '../../action/reports/method-table.ts';
import { DRAFT_FILE } from '../../action/reports/report-pdf.ts';
import { RESULT_FILES } from '../../results/results/export.ts';
import { PEOPLE_FILE, PEOPLE_TEMPLATES } from '../../municipality/people/people-table.ts';
import { PLACE_MAP_FILE } from '../../municipality/municipalities/place-map.ts';
import { MAP_FILE } from '../../results/results/map-file.ts';
import { POSITION_FILE } from '../../signs/rounds/position-map.ts';
import { MOUNTING_PHOTO_FILE } from '../../signs/rounds/photo.ts';
import { PULSE_FILE } from '../../voting/pulses/notices-file.ts';
import { COMMENT_FILES } from '../../voting/comments/export.ts';
import { VISITS_FILE } from '../../results/visits/visits-table.ts';
import { VIEW_FILES } from '../../results/results/views-export.ts';
import { TILE_FILE } from '../../municipality/streets/tile-file.ts';
import { SIGN_FILES } from '../../signs/signs/export.ts';
import { SLIDE_FILES } from '../../signs/slides/sign-files.ts';
import type { Address } from '../router/address.ts';

interface FilesApp {
  readonly log: Log;
}

const address = ({ method, path, action, answer }: MembersFile): Address<FilesApp> => ({
  door: 'members',
  methods: method === 'GET' ? READ : [method],
  path: `/members/files${path}`,
  parts: { slug: '[a-z0-9-]+' },
  who: { member: [action] },
  answer: async ({ request, response, url, parts: { slug = '', id = '' }, app, ...asked }) => {
    const context = await asked.context();
    const params = url.searchParams;
    const operation = begin(`file ${path.split('/')[1] ?? ''}`);
    return answer({ request, response, context, log: app.log, params, slug, id }).finally(() =>
      end(operation),
    );
  },
});

/** All of them. What each asks of the policy is walked in test/tenancy/files.test.ts. */
export const FILES: readonly Address<FilesApp>[] = [
  ...[
    JOURNAL_FILE,
    IMPORT_FILE,
    GTFS_FILE,
    ARMS_FILE,
    PILE_FILE,
    PULSE_FILE,
    BOUNDARY_FILE,
    ...LOCATION_FILES,
    ...TEMPLATE_FILES,
    PEOPLE_FILE,
    ...PEOPLE_TEMPLATES,
    ...RESULT_FILES,
    ...VIEW_FILES,
    VISITS_FILE,
    METHOD_ROWS_FILE,
    MAP_FILE,
    PLACE_MAP_FILE,
    TILE_FILE,
    ...SIGN_FILES,
    ...SLIDE_FILES,
    POSTER_FILE,
    PICTURE_FILE,
    ...MOUNTING_FILES,
    MOUNTING_PHOTO_FILE,
    POSITION_FILE,
    ...MYSTERY_FILES,
    DRAFT_PHOTO,
    PHOTO_UPLOAD,
    CERTIFICATE_FILE,
    ...PRAISE_FILES,
    ...COMMENT_FILES,
    DRAFT_FILE,
    DOCUMENT_FILE,
  ].map(address),
  {
    door: 'members',
    methods: [...READ, 'POST'],
    path: '/members/files/*',
    who: 'anybody',
    answer: () => {
      throw new AppError('NOT_FOUND', 'There is no such file here.');
    },
  },
];

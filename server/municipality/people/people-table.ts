// POST /members/files/people/SLUG: a table of people, CSV or XLSX, comes in, its rows go out; GET …/SLUG.csv and .xlsx: one to begin with.
import { peopleBg } from '../../../client/text/people.bg.ts';
import { peopleEn } from '../../../client/text/people.en.ts';
import { membersBg } from '../../../client/text/members.bg.ts';
import { membersEn } from '../../../client/text/members.en.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { answerRows } from '../../foundation/sheets/rows-in-child.ts';
import { sendSheet } from '../../foundation/sheets/sheet.ts';
import { TABLE_ENDINGS } from '../../foundation/sheets/write.ts';
import { textIn, textsOf } from '../../foundation/texts/per-language.ts';
import { membersFile } from '../municipalities/members-file.ts';
import { listSettlements } from '../municipalities/store.ts';
import { MOST_PEOPLE } from './rules.ts';

/** An address, a name, a role, what one is bound to. */
const COLUMNS = 4;

/** Nothing of it is kept: the page shows the rows, and sends them when somebody wants it. */
export const PEOPLE_FILE = membersFile('POST', '/people/:slug', 'members.manage', (asked) =>
  answerRows(asked, { most: MOST_PEOPLE + 1, columns: COLUMNS }),
);

const WORDS = {
  bg: { ...peopleBg.many.template, roles: membersBg.roles },
  en: { ...peopleEn.many.template, roles: membersEn.roles },
};

/** The heading, and two invented people. */
export const PEOPLE_TEMPLATES = TABLE_ENDINGS.map((ending) =>
  membersFile(
    'GET',
    `/people/:slug.${ending}`,
    'members.read',
    async ({ response, municipality, context, params }) => {
      const language = fileLanguage(params);
      const { name, columns, people, roles } = WORDS[language];
      const read = context.grant('municipalities.read', municipality.id);
      const [settlement] = await listSettlements(context.database.citizen.prisma, read);
      const where = settlement ? textIn(textsOf(settlement.name), language) : '';
      await sendSheet(
        response,
        { name, ending, language, readers: 'members' },
        {
          heading: [columns.email, columns.name, columns.role, columns.places],
          rows: [
            ['maria.ivanova@obshtina.example', people.first, roles.LOCAL, where],
            ['georgi.petrov@obshtina.example', people.second, roles.ANALYST, ''],
          ],
        },
      );
    },
  ),
);

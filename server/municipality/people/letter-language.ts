// Remembering in which language somebody reads the members' pages: letters come in it.
import { builder } from '../../api/builder.ts';
import { meOf } from './me.ts';
import { MeType } from './refs.ts';
import { rememberLanguage } from '../../access/sessions/store-users.ts';
import { isLetterLanguage } from '../../access/sessions/text/letters.ts';

builder.mutationField('chooseMyLanguage', (t) =>
  t.field({
    type: MeType,
    nullable: true,
    access: 'members.me',
    args: {
      language: t.arg.string({
        required: true,
        description: 'Its tag. One that no letter is written in changes nothing.',
      }),
    },
    description: 'Chooses the language of letters to who is signed in; null where nobody is.',
    resolve: async (_root, { language }, { gate, grant, viewer }) => {
      const me = meOf(viewer);
      if (me === null) return null;
      const own = grant('members.me', null);
      if (isLetterLanguage(language)) await rememberLanguage(gate.database.prisma, own, me.userId, language);
      return me;
    },
  }),
);

// Changing what is said of oneself: what one is called, and in which language letters come.
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { meOf, type Me } from './me.ts';
import { MeType } from './refs.ts';
import { findName } from '../../access/sessions/rules.ts';
import { renameUser, rememberLanguage } from '../../access/sessions/store-users.ts';
import { isLetterLanguage } from '../../access/sessions/text/letters.ts';

interface Renamed {
  readonly outcome: 'NameChanged';
  readonly me: Me;
}

const NameChangedType = builder.objectRef<Renamed>('NameChanged').implement({
  description: 'One has the name.',
  fields: (t) => ({
    me: t.expose('me', { type: MeType, description: 'Who is signed in.' }),
  }),
});

const ChangeMyNameResult = outcomesOf('ChangeMyNameResult', 'What became of a change of one’s own name.', [
  NameChangedType,
  InvalidType,
]);

const ChangeMyNameInput = builder.inputType('ChangeMyNameInput', {
  description: 'What one wants to be called.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'In 1 to 120 characters.' }),
  }),
});

builder.mutationField('changeMyName', (t) =>
  t.field({
    type: ChangeMyNameResult,
    nullable: true,
    access: 'members.me',
    args: { input: t.arg({ type: ChangeMyNameInput, required: true, description: 'The name.' }) },
    description:
      'Changes the name of who is signed in, in every municipality; null where nobody is. Entries of the journal keep the old one.',
    resolve: async (_root, { input }, { gate, grant, viewer }): Promise<Renamed | Invalid | null> => {
      const me = meOf(viewer);
      if (me === null) return null;
      if (me.onlyIn !== null)
        throw new AppError('FORBIDDEN', 'This takes a session that the own password of the account opened.');
      const name = findName(input.name);
      if (name === null) return invalid([{ field: 'name', fault: 'REQUIRED' }]);
      await renameUser(gate.database.prisma, grant('members.me', null), me.userId, name);
      return { outcome: 'NameChanged', me: { ...me, name } };
    },
  }),
);

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

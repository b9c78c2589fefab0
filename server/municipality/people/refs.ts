// The names of this noun's types in the schema, and what a role is.
import { builder } from '../../api/builder.ts';
import type { Role } from '../../access/grants/member-roles.ts';
import type { Membership } from '../../access/grants/viewers.ts';
import type { Me } from './me.ts';
import type { Invitation, Member } from './store.ts';

export const MeType = builder.objectRef<Me>('Me');
export const MembershipType = builder.objectRef<Membership>('Membership');
export const MemberType = builder.objectRef<Member>('Member');
export const InvitationType = builder.objectRef<Invitation>('Invitation');

export const RoleType = builder.enumType('Role', {
  description: 'What a member can be in a municipality.',
  values: {
    ADMIN: { value: 'admin', description: 'May do everything. Needs a second factor.' },
    HEAD: {
      value: 'head',
      description:
        'The head of administration: reads what an analyst does, and alone what the people of the municipality say. Needs a second factor.',
    },
    ANALYST: { value: 'analyst', description: 'Reads everything but the journal.' },
    EDITOR: { value: 'editor', description: 'Edits places, questions, texts and improvements.' },
    LOCAL: {
      value: 'local',
      description: 'Edits places of one settlement, of one category, or on a list.',
    },
    PRINTER: { value: 'printer', description: 'Prints signs.' },
    AUDITOR: { value: 'auditor', description: 'Reads the journal and who is a member.' },
  } as const satisfies Record<Uppercase<Role>, { value: Role; description: string }>,
});

export const LetterLanguageType = builder.enumType('LetterLanguage', {
  description: 'A language that letters are written in.',
  values: {
    BG: { value: 'bg', description: 'Bulgarian.' },
    EN: { value: 'en', description: 'English.' },
  } as const,
});

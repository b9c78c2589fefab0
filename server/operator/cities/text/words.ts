// What a command says of a city that is not there, and of somebody who cannot be invited, in the language of the terminal.
import { terminalLanguage } from '../../../foundation/settings/env.ts';

const en = {
  none: 'There is no municipality {slug}.',
  isMember: '{email} is a member of {slug} already.',
  notInvited: '{email} cannot be invited: {faults}.',
};

const bg: typeof en = {
  none: 'Няма община {slug}.',
  isMember: '{email} вече е служител на {slug}.',
  notInvited: '{email} не може да получи покана: {faults}.',
};

/** The words. */
export const cityWords = (): typeof en => ({ bg, en })[terminalLanguage()];

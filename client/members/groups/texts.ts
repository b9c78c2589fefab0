// Texts of groups of places.
import { groupsBg } from '../../text/groups.bg.ts';
import { groupsEn } from '../../text/groups.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useGroupsTexts = textsOf({ bg: groupsBg, en: groupsEn });

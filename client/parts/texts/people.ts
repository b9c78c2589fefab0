// Texts of the pages about members.
import { peopleBg } from '../../text/people.bg.ts';
import { peopleEn } from '../../text/people.en.ts';
import { textsOf } from '../language/language.tsx';

export const usePeopleTexts = textsOf({ bg: peopleBg, en: peopleEn });

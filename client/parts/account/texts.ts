// Texts of one's own account, of invitations and forgotten passwords.
import { accountBg } from '../../text/account.bg.ts';
import { accountEn } from '../../text/account.en.ts';
import { textsOf } from '../language/language.tsx';

export const useAccountTexts = textsOf({ bg: accountBg, en: accountEn });

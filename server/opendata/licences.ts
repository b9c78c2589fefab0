// The licences of open data: where each one stands.
import type { Licence } from './rules.ts';

/** Where the licence can be read. */
export const LICENCE_ADDRESSES: Readonly<Record<Licence, string>> = {
  CC_BY_4_0: 'https://creativecommons.org/licenses/by/4.0/',
  CC0: 'https://creativecommons.org/publicdomain/zero/1.0/',
  ODBL_1_0: 'https://opendatacommons.org/licenses/odbl/1-0/',
};

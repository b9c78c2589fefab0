// The licences of open data: what they are called, and where each one stands.
import type { Licence } from '../../municipality/opendata/rules.ts';

interface LicenceText {
  /** In every language. */
  readonly name: string;
  readonly address: string;
}

/** The name of each licence, and where it can be read. */
export const LICENCE_TEXTS: Readonly<Record<Licence, LicenceText>> = {
  CC_BY_4_0: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  CC0: { name: 'CC0 1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  ODBL_1_0: { name: 'ODbL 1.0', address: 'https://opendatacommons.org/licenses/odbl/1-0/' },
};

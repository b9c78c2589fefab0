// The one door to the fitter's pages: what the page of a round asks, and complete HTML documents.
import { document } from '../parts/page/document.ts';
import { DeadPass } from '../parts/page/PassPage.tsx';
import type { FitterPageQuery } from '../generated/operations.ts';
import type { Language } from '../text/platform-languages.ts';
import { fitterBg } from '../text/fitter.bg.ts';
import { fitterEn } from '../text/fitter.en.ts';
import { streetsBg, type StreetsTexts } from '../text/streets.bg.ts';
import { streetsEn } from '../text/streets.en.ts';
import type { MountAssets } from './assets.ts';
import { FitterPage } from './FitterPage.tsx';
import type { RoundStreets } from './round-streets.ts';
import { MOUNT_PAGE } from './operations.ts';

const TEXTS: Readonly<Record<Language, typeof fitterBg>> = { bg: fitterBg, en: fitterEn };

const STREETS: Readonly<Record<Language, StreetsTexts>> = { bg: streetsBg, en: streetsEn };

type Provided = Pick<RoundStreets, 'version' | 'extent'>;

export const mountPages = {
  round: {
    operation: MOUNT_PAGE,
    /** `provided`: the streets that may lie below its picture; null: none. */
    render: (
      language: Language,
      assets: MountAssets,
      { mountingRound }: FitterPageQuery,
      provided: Provided | null,
    ): string => {
      const streets = provided && { ...provided, script: assets.streets, texts: STREETS[language] };
      const parts = { language, assets, texts: TEXTS[language], round: mountingRound, streets };
      return document(<FitterPage {...parts} />);
    },
  },
  dead: (language: Language, { style }: MountAssets): string =>
    document(<DeadPass language={language} words={TEXTS[language].dead} style={style} app="mount" />),
};

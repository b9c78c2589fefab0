// The one door to a mystery client's pages: what the page of a programme asks, and complete HTML documents.
import { document } from '../parts/page/document.ts';
import { DeadPass } from '../parts/page/PassPage.tsx';
import type { ChecklistPageQuery } from '../generated/operations.ts';
import { checklistBg } from '../text/checklist.bg.ts';
import { checklistEn } from '../text/checklist.en.ts';
import type { Language } from '../text/platform-languages.ts';
import type { ChecklistAssets } from './assets.ts';
import { ChecklistPage } from './ChecklistPage.tsx';
import { CHECKLIST_PAGE } from './operations.ts';

const TEXTS: Readonly<Record<Language, typeof checklistBg>> = { bg: checklistBg, en: checklistEn };

export const checklistPages = {
  programme: {
    operation: CHECKLIST_PAGE,
    render: (language: Language, assets: ChecklistAssets, { clientProgramme }: ChecklistPageQuery): string =>
      document(
        <ChecklistPage
          language={language}
          assets={assets}
          texts={TEXTS[language]}
          programme={clientProgramme}
        />,
      ),
  },
  dead: (language: Language, { style }: ChecklistAssets): string =>
    document(<DeadPass language={language} words={TEXTS[language].dead} style={style} app="checklist" />),
};

// Draws papers aside (aside/aside.ts): what is to stand on one comes in, the PDF goes out.
import type { Job } from '../../foundation/aside/talk.ts';
import type { Mounting } from '../../signs/mounting/gather.ts';
import { drawLabels } from '../../signs/mounting/labels.ts';
import { drawMountingList, type Owner } from '../../signs/mounting/list.ts';
import type { MountingLanguage } from '../../signs/mounting/text/words.ts';
import type { Certificate } from '../../action/praise/certificate.ts';
import { drawCertificate } from '../../action/praise/draw.ts';
import { writtenMonth } from '../../action/reports/monthly.ts';
import { reportPdf } from '../../action/reports/pdf.ts';
import { loadFonts } from '../../foundation/pdf/fonts.ts';
import { writePagePdf } from '../../foundation/pdf/page.ts';
import { writePaperPdf } from '../../foundation/pdf/paper.ts';

type MountingPaper = [Mounting, Owner, MountingLanguage];

/** Every paper that the server draws, and what it is drawn from. */
const PAPERS = {
  report: reportPdf,
  document: writePaperPdf,
  month: (month: Parameters<typeof writtenMonth>, look: Parameters<typeof writePagePdf>[1]) =>
    writePagePdf(writtenMonth(...month), look),
  certificate: async (certificate: Certificate) => drawCertificate(certificate, await loadFonts()),
  labels: async (...paper: MountingPaper) => drawLabels(...paper, await loadFonts()),
  list: async (...paper: MountingPaper) => drawMountingList(...paper, await loadFonts()),
} as const;

export type PaperName = keyof typeof PAPERS;

/** What the paper is drawn from. */
export type PaperParts<Name extends PaperName> = Parameters<(typeof PAPERS)[Name]>;

/** A paper to be drawn. */
export interface ToDraw {
  readonly name: PaperName;
  readonly parts: readonly unknown[];
}

export const work: Job<Buffer, ToDraw>['work'] = async ({ say, hear }) => {
  const { name, parts } = await hear();
  // Whoever asked for it was typed by the name (draw-aside.ts).
  const draw = PAPERS[name] as (...all: readonly unknown[]) => Promise<Buffer>;
  await say(await draw(...parts));
};

// Draws a certificate of thanks on one page of A4: tagged, so that it can be read aloud, with the arms.
import { longDay, percent, wholeNumber } from '../../../client/text/formats.ts';
import { armsWidth, drawArms } from '../../foundation/pdf/draw-arms.ts';
import { armsOnPaper } from '../../foundation/pdf/paper-arms.ts';
import { openFile, PAGE, type Canvas, type Element } from '../../foundation/pdf/tagged-pdf.ts';
import type { Fonts } from '../../foundation/pdf/fonts.ts';
import { coloursOf, type Colours } from '../../foundation/pdf/style.ts';
import { child, within } from '../../foundation/pdf/tags.ts';
import { drawLine, linesOf, type Style } from '../../foundation/pdf/text-lines.ts';
import type { Certificate } from './certificate.ts';
import { drawEdge, drawMark, drawSignatureLine, drawTrack } from './ornaments.ts';
import { certificateTexts } from './text/certificate.ts';
import { type CertificateTexts } from './text/certificate.bg.ts';

const MIDDLE = PAGE.width / 2;
const COLUMN = 440;
const ARMS = 68;
/** Where the first line begins, where the mayor signs, and where the small print begins. */
const [TOP, SIGNATURE, SMALL] = [66, PAGE.height - 166, PAGE.height - 110];
/** A name on more lines than these is set smaller. */
const FEW_LINES = 2;

/** The file. The same certificate gives the same bytes. */
export async function drawCertificate(certificate: Certificate, fonts: Fonts): Promise<Buffer> {
  const { municipality, language, place, madeOn } = certificate;
  const title = `${certificateTexts(language).title}: ${place}`;
  const at = new Date(`${madeOn}T00:00:00Z`);
  const { canvas, root, finish } = await openFile({ title, author: municipality.name, language, at }, fonts);
  canvas.addPage();
  const arms = await armsOnPaper(municipality.arms);
  new Sheet(canvas, root, { ...certificate, municipality: { ...municipality, arms } }).draw();
  return finish();
}

/** One page, drawn from the top down: `y` is where the next line begins. */
class Sheet {
  readonly #canvas: Canvas;
  readonly #root: Element;
  readonly #it: Certificate;
  readonly #colours: Colours;
  readonly #texts: CertificateTexts;
  #y = TOP;

  constructor(canvas: Canvas, root: Element, certificate: Certificate) {
    this.#canvas = canvas;
    this.#root = root;
    this.#it = certificate;
    this.#colours = coloursOf(certificate.municipality.colour);
    this.#texts = certificateTexts(certificate.language);
  }

  draw(): void {
    const { municipality, isDemo } = this.#it;
    drawEdge(this.#canvas, this.#colours);
    if (isDemo) {
      this.#y = 44;
      this.#say('P', this.#texts.demo, { ...this.#style(11, 24, 'bold'), colour: this.#colours.low });
    }
    if (municipality.arms) this.#arms(municipality.arms);
    this.#say('P', municipality.name, this.#style(15, 20, 'bold'));
    this.#y += 30;
    this.#thank();
    this.#y += 22;
    this.#count();
    this.#y += 20;
    this.#list();
    this.#sign();
    this.#smallPrint();
    if (isDemo) drawMark(this.#canvas, this.#colours, this.#texts.demoMark);
  }

  #style(size: number, leading: number, weight: 'regular' | 'bold' = 'regular'): Style {
    return { weight, size, leading, colour: this.#colours.ink };
  }

  /** A day of the municipality's calendar in words. */
  #day(day: string): string {
    return longDay(day, this.#it.language);
  }

  #percent(share: number): string {
    return percent(share, this.#it.language);
  }

  #number(count: number): string {
    return wholeNumber(count, this.#it.language);
  }

  /** An element of lines in the middle. */
  #say(type: string, text: string, style: Style, parent = this.#root): void {
    const element = child(this.#canvas, parent, type);
    const lines = linesOf(this.#canvas, text, style, COLUMN);
    within(this.#canvas, element, type, () => {
      for (const line of lines) {
        drawLine(this.#canvas, line, style, { x: MIDDLE, y: this.#y, align: 'centre' });
        this.#y += style.leading;
      }
    });
    element.end();
  }

  #arms(svg: string): void {
    const [x, y] = [MIDDLE - armsWidth(svg, ARMS) / 2, this.#y];
    const figure = child(this.#canvas, this.#root, 'Figure', {
      alt: this.#texts.arms(this.#it.municipality.name),
      bbox: [x, PAGE.height - y - ARMS, PAGE.width - x, PAGE.height - y],
      placement: 'Block',
    });
    within(this.#canvas, figure, 'Figure', () => drawArms(this.#canvas, svg, { x, y, height: ARMS }));
    figure.end();
    this.#y += ARMS + 12;
  }

  #thank(): void {
    const { colour, soft } = this.#colours;
    const { title, to, because } = this.#texts;
    const { place, where } = this.#it;
    this.#say('H1', title, { ...this.#style(44, 52, 'bold'), colour });
    this.#say('P', to, { ...this.#style(14, 26), colour: soft });
    const large = this.#style(25, 31, 'bold');
    const isLong = linesOf(this.#canvas, place, large, COLUMN).length > FEW_LINES;
    this.#say('H2', place, isLong ? this.#style(19, 25, 'bold') : large);
    this.#say('P', where, { ...this.#style(12, 18), colour: soft });
    this.#y += 12;
    this.#say('P', because, this.#style(14, 20));
  }

  #count(): void {
    const { praise } = this.#it;
    this.#say('P', this.#percent(praise.share), {
      ...this.#style(46, 52, 'bold'),
      colour: this.#colours.colour,
    });
    drawTrack(this.#canvas, this.#colours, praise, this.#y + 14);
    this.#y += 34;
    const counted = this.#texts.outOf(this.#number(praise.count), this.#number(praise.of));
    this.#say('P', counted, this.#style(14, 20));
  }

  /** What was praised, each with how many of how many: as much as there is room for. */
  #list(): void {
    const style = this.#style(14, 20, 'bold');
    const items = this.#it.praised.map(({ text, chosen, respondents }) => {
      const count = this.#texts.chosen(this.#number(chosen), this.#number(respondents));
      return `${text} · ${count.replaceAll(' ', '\u00a0')}`;
    });
    const isRoom = (text: string, before: number) =>
      this.#y + before + linesOf(this.#canvas, text, style, COLUMN).length * style.leading < SIGNATURE - 8;
    const [first] = items;
    if (first === undefined || !isRoom(first, 20)) return;
    this.#say('H3', this.#texts.praised, { ...this.#style(12, 20), colour: this.#colours.soft });
    const list = child(this.#canvas, this.#root, 'L');
    for (const text of items) {
      if (!isRoom(text, 0)) break;
      const item = child(this.#canvas, list, 'LI');
      this.#say('LBody', text, style, item);
      item.end();
    }
    list.end();
  }

  /** When it was made, and the line that the mayor signs on. */
  #sign(): void {
    const [left, right, line] = [78, PAGE.width - 78, 190];
    const write = (text: string, style: Style, x: number, y: number, align: 'left' | 'centre' | 'right') => {
      const element = child(this.#canvas, this.#root, 'P');
      within(this.#canvas, element, 'P', () => drawLine(this.#canvas, text, style, { x, y, align }));
      element.end();
    };
    const style = this.#style(12, 16);
    write(this.#day(this.#it.madeOn), style, left, SIGNATURE, 'left');
    write(`${this.#texts.mayor}:`, style, right - line - 8, SIGNATURE, 'right');
    drawSignatureLine(this.#canvas, this.#colours, SIGNATURE + 13, right - line, right);
    const small = { ...this.#style(9, 13), colour: this.#colours.soft };
    write(this.#texts.signature, small, right - line / 2, SIGNATURE + 16, 'centre');
  }

  #smallPrint(): void {
    const { from, to, praise } = this.#it;
    const style = { ...this.#style(9, 12.5), colour: this.#colours.soft };
    this.#y = SMALL;
    this.#say('P', this.#texts.period(this.#day(from), this.#day(to)), style);
    this.#say('P', this.#texts.chance(this.#percent(praise.lower), this.#percent(praise.upper)), style);
    this.#say('P', this.#texts.selfSelected, style);
  }
}

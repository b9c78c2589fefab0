// Rules about what is drawn: every colour that is set, how much ink it takes, and that a page is not blank.
import { PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFObject, PDFDict } from '@cantoo/pdf-lib';
import { MOST_INK } from '../colour.ts';
import { colourSpaceProblem, namedSpace } from './colour-space.ts';
import type { Finding } from './finding.ts';
import { contentOf, contentsOf, dictOf, nameIn, valueOf } from './opened.ts';
import type { Opened } from './opened.ts';
import { readOperations } from './tokens.ts';
import type { Operation } from './tokens.ts';

/** A drawing within a drawing within a drawing: deeper is a circle. */
const DEEPEST = 20;
/** Percent: shares of ink are written with two or three digits. */
const ROUNDING = 0.5;
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Tj', 'TJ', "'", '"', 'sh', 'BI']);

type Problem = Pick<Finding, 'rule' | 'what'>;

/** What one stream of content does: the colours wrong in it, the forms it draws, whether it paints. */
interface Drawing {
  readonly problems: readonly Problem[];
  readonly forms: readonly string[];
  readonly doesPaint: boolean;
}

/** The colour space that an operation names, if it does. */
function spaceNamedBy({ operator, operands }: Operation): string | null {
  if (operator === 'cs' || operator === 'CS') return String(operands.at(-1));
  const key = operator === 'BI' ? operands.findIndex((word) => word === '/CS' || word === '/ColorSpace') : -1;
  return key < 0 ? null : String(operands[key + 1]);
}

function problemOf(operation: Operation, spaces: PDFDict | null, isLive: boolean): Problem | null {
  const { operator, operands } = operation;
  if (operator === 'rg' || operator === 'RG')
    return { rule: 'colour', what: `DeviceRGB ${operands.join(' ')}` };
  if (operator === 'k' || operator === 'K') {
    const ink = operands.reduce<number>((sum, each) => sum + Number(each) * 100, 0);
    return ink > MOST_INK + ROUNDING ? { rule: 'ink', what: `${Math.round(ink)} %` } : null;
  }
  const name = spaceNamedBy(operation);
  const what = name === null ? null : colourSpaceProblem(lookedUp(spaces, name), isLive);
  return what ? { rule: 'colour', what } : null;
}

function lookedUp(spaces: PDFDict | null, name: string): PDFObject | undefined {
  const found = namedSpace(spaces, name);
  return spaces ? spaces.context.lookup(found) : found;
}

function read(content: string, resources: PDFDict | null, isLive: boolean): Drawing {
  const spaces = resources && dictOf(resources, 'ColorSpace');
  const problems = new Map<string, Problem>();
  const forms = new Set<string>();
  let doesPaint = false;
  for (const operation of readOperations(content)) {
    const problem = problemOf(operation, spaces, isLive);
    if (problem) problems.set(`${problem.rule} ${problem.what}`, problem);
    if (operation.operator === 'Do') forms.add(String(operation.operands[0]).slice(1));
    doesPaint ||= PAINTS.has(operation.operator);
  }
  return { problems: [...problems.values()], forms: [...forms], doesPaint };
}

/** Looks through the contents of a file; what many pages share is read once. */
export function* checkContents({ pages, standard }: Opened): Generator<Finding> {
  const isLive = standard === 'x4';
  const known = new Map<PDFObject, Drawing>();

  function* visit(
    stream: PDFRawStream,
    resources: PDFDict | null,
    page: number,
    depth: number,
  ): Generator<Finding, boolean> {
    const isNew = !known.has(stream);
    const drawing = known.get(stream) ?? read(contentOf(stream), resources, isLive);
    known.set(stream, drawing);
    const object = resources?.context.getObjectRef(stream)?.objectNumber ?? null;
    if (isNew) yield* drawing.problems.map((problem) => ({ ...problem, page, object }));
    let doesPaint = drawing.doesPaint;
    for (const name of depth < DEEPEST ? drawing.forms : []) {
      const forms = resources && dictOf(resources, 'XObject');
      const form = forms && valueOf(forms, name);
      if (!(form instanceof PDFRawStream)) continue;
      if (nameIn(valueOf(form.dict, 'Subtype')) === 'Image') doesPaint = true;
      else
        doesPaint =
          (yield* visit(form, dictOf(form.dict, 'Resources') ?? resources, page, depth + 1)) || doesPaint;
    }
    return doesPaint;
  }

  for (const [i, page] of pages.entries()) {
    const found = (rule: Finding['rule'], what = ''): Finding => ({
      rule,
      page: i + 1,
      object: page.ref.objectNumber,
      what,
    });
    let doesPaint = false;
    try {
      for (const stream of contentsOf(page))
        doesPaint = (yield* visit(stream, page.node.Resources() ?? null, i + 1, 0)) || doesPaint;
      if (!doesPaint) yield found('blank');
    } catch (error) {
      yield found('content', error instanceof Error ? error.message : String(error));
    }
  }
}

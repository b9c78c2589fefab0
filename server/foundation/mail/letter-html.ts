// Draws a letter as HTML: one column in the city's colour, tables where Outlook needs them, nothing that is fetched from anywhere.
import { escaped } from '../html/escape.ts';
import { blocksOf, type Block, type Item } from './blocks.ts';
import type { Button, Row, Table, Words } from './words.ts';

/** Who writes, as the head of a letter shows it. */
export interface Letterhead {
  /** The city's name, or the platform's. */
  readonly name: string;
  /** As in #1f4d3a; white can be read on it. */
  readonly colour: string;
}

/** The words in one language. */
export interface Part extends Words {
  /** Its tag. */
  readonly language: string;
}

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const [PAPER, SHEET, INK, SOFT, LINE] = ['#f4f2ea', '#ffffff', '#191e1a', '#585e56', '#dddbcf'];

/** For readers that know the mode of their device; the others have what stands in the elements. */
const STYLE = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.paper{background:#141814!important}.sheet{background:#1d221d!important}.ink,.ink a{color:#f1f0e8!important}.soft,.soft a{color:#b1b6aa!important}.edge a{color:#ffffff!important}.line{border-color:#434a43!important}.edge{border-color:#f1f0e8!important}}
@media (max-width:480px){.wide{padding-left:18px!important;padding-right:18px!important}}`;

/** The letter; one in two languages has two parts. */
export function letterHtml({ name, colour }: Letterhead, parts: readonly Part[]): string {
  const [first] = parts;
  const title = parts.map(({ subject }) => subject).join(' / ');
  const rows = parts.map((part, at) => partOf(part, colour, at === 0)).join('');
  return `<!doctype html><html lang="${escaped(first?.language ?? 'bg')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body class="paper" style="margin:0;padding:0;background:${PAPER}"><div role="main"><table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${PAPER}"><tr><td align="center" style="padding:16px 8px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;${FONT}">
<tr><td class="wide" bgcolor="${escaped(colour)}" style="background:${escaped(colour)};padding:16px 32px;border-radius:12px 12px 0 0;color:#ffffff;font-size:17px;font-weight:700">${escaped(name)}</td></tr>
${rows}</table></td></tr></table></div></body></html>
`;
}

function partOf(part: Part, colour: string, isFirst: boolean): string {
  let isMain = true;
  const drawn = blocksOf(part).map((block) => {
    const html = blockHtml(block, colour, isMain);
    if (block.kind === 'button') isMain = false;
    return html;
  });
  const heading = isFirst ? 'h1' : 'h2';
  const line = isFirst ? '' : `border-top:1px solid ${LINE};`;
  return `<tr><td lang="${escaped(part.language)}" class="sheet wide ink line" style="background:${SHEET};${line}padding:24px 32px;color:${INK};font-size:16px;line-height:1.5;overflow-wrap:anywhere"><${heading} style="margin:0 0 16px;font-size:21px;line-height:1.3">${escaped(part.subject)}</${heading}>
${drawn.join('\n')}</td></tr>
`;
}

/** A block. The first button of a part is what the letter is for; the others are links. */
function blockHtml(block: Block, colour: string, isMain: boolean): string {
  const p = (inner: string) => `<p style="margin:0 0 16px">${inner}</p>`;
  if (block.kind === 'quote')
    return `<blockquote class="line" style="margin:0 0 16px;padding:4px 0 4px 14px;border-left:3px solid ${LINE}">${linesOf(block.lines)}</blockquote>`;
  if (block.kind === 'list')
    return `<ul style="margin:0 0 16px;padding:0 0 0 20px">${block.items.map(itemHtml).join('')}</ul>`;
  if (block.kind === 'table') return tableHtml(block.table);
  if (block.kind === 'paragraph') return p(linesOf(block.lines));
  return isMain ? mainButton(block.button, colour) : p(linkHtml(block.button));
}

const linesOf = (lines: readonly string[]): string => lines.map(escaped).join('<br>');

const linkHtml = ({ link, label }: Button): string =>
  `<a href="${escaped(link)}" style="color:${INK}">${escaped(label)}</a>`;

const itemHtml = ({ lines, button }: Item): string =>
  `<li style="margin:0 0 10px">${linesOf(lines)}${button ? `<br>${linkHtml(button)}` : ''}</li>`;

/** The button, and its address beneath for whoever wants to see it, or cannot press. */
function mainButton({ link, label }: Button, colour: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 10px"><tr><td class="edge" bgcolor="${escaped(colour)}" style="background:${escaped(colour)};border:1px solid ${escaped(colour)};border-radius:8px"><a href="${escaped(link)}" style="display:inline-block;padding:13px 22px;color:#ffffff;font-weight:700;text-decoration:none">${escaped(label)}</a></td></tr></table>
<p class="soft" style="margin:0 0 20px;color:${SOFT};font-size:13px;word-break:break-all">${escaped(link)}</p>`;
}

/** Of the width of a table, in hundredths: the others share the rest alike, whatever stands in them. */
const FIRST = 34;

function tableHtml({ columns, rows }: Table): string {
  const heads = columns.map(
    (column, at) =>
      `<th scope="col" width="${at === 0 ? FIRST : (100 - FIRST) / (columns.length - 1)}%" ${cellOf(true)};font-size:12px">${escaped(column)}</th>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;border-collapse:collapse;table-layout:fixed;overflow-wrap:break-word;font-size:15px"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.map(rowHtml).join('')}</tbody></table>`;
}

/** The attributes of a cell, but for the end of its style. */
const cellOf = (isRuled: boolean): string =>
  `class="line" style="padding:7px 10px ${isRuled ? `7px 0;border-bottom:1px solid ${LINE}` : '0 0'};text-align:left;vertical-align:top`;

function rowHtml({ cells: [name = '', ...figures], link = null, note }: Row): string {
  const cell = cellOf(note === undefined);
  const said = link === null ? escaped(name) : linkHtml({ link, label: name });
  const others = figures.map((figure) => `<td ${cell}">${escaped(figure)}</td>`).join('');
  const below =
    note === undefined
      ? ''
      : `<tr><td colspan="${figures.length + 1}" ${cellOf(true)}"><span class="soft" style="color:${SOFT};font-size:14px">${escaped(note)}</span></td></tr>`;
  return `<tr><th scope="row" ${cell};font-weight:700">${said}</th>${others}</tr>${below}`;
}

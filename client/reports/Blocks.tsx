// The blocks of a report as a page: the same ones that the PDF draws.
import type { ReactNode } from 'react';
import type { Block, Cell, Facts, Figures, Heading, Table } from './blocks.ts';
import { Picture } from './Picture.tsx';

type Props = {
  blocks: readonly Block[];
  /** By how much its headings lie deeper than they say: the page has a heading of its own. */
  deeper: number;
};

export function Blocks({ blocks, deeper }: Props) {
  return blocks.map((block, at) => <OneBlock key={at} block={block} deeper={deeper} />);
}

/** Charts are drawn twice, for a wide and a narrow page: type must not shrink with them. */
const WIDE = 480;
const NARROW = 250;

function OneBlock({ block, deeper }: { block: Block; deeper: number }) {
  switch (block.kind) {
    case 'heading':
      return <TheHeading heading={block} deeper={deeper} />;
    case 'paragraph':
      return block.text.split(/\n+/).map((part, at) => (
        <p key={at} {...(block.tone && { className: block.tone })} {...(block.lang && { lang: block.lang })}>
          {part}
        </p>
      ));
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'figures':
      return <TheFigures figures={block} />;
    case 'chart':
      return (
        <figure className="drawn">
          <figcaption>{block.title}</figcaption>
          <Picture drawing={block.draw(WIDE)} alt={block.alt} className="wide" />
          <Picture drawing={block.draw(NARROW)} alt={block.alt} className="narrow" />
          {block.note !== undefined && <p className="small">{block.note}</p>}
        </figure>
      );
    case 'table':
      return <TheTable table={block} />;
    case 'facts':
      return <TheFacts facts={block} />;
    default:
      return block satisfies never;
  }
}

function TheHeading({ heading: { level, text, id }, deeper }: { heading: Heading; deeper: number }) {
  const Tag = `h${Math.min(6, level + deeper)}` as 'h2';
  return <Tag id={id}>{text}</Tag>;
}

function TheFigures({ figures: { items } }: { figures: Figures }) {
  return (
    <ul className="key-figures">
      {items.map(({ value, label, note }) => (
        <li key={label}>
          <strong>{value}</strong> <span>{label}</span> <small>{note}</small>
        </li>
      ))}
    </ul>
  );
}

// Not "number": that is the large one above the scale, which is hidden until a score is chosen.
const alignOf = (align: 'left' | 'right' | undefined) => (align === 'right' ? { className: 'amount' } : {});

function TheTable({ table: { caption, columns, rows, lang, isNarrow } }: { table: Table }) {
  const shown = (cell: Cell): ReactNode =>
    typeof cell === 'string' ? cell : <Picture drawing={cell(90)} className="in-cell" />;
  // A table that is wider than a phone is scrolled, by keys too.
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <div className="scrolled" role="group" aria-label={caption || (columns[0]?.head ?? '')} tabIndex={0}>
      <table {...(isNarrow && { className: 'half' })}>
        {caption !== '' && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ head, align }) => (
              <th key={head} scope="col" {...alignOf(align)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...(lang && { lang })}>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {shown(cell)}
                  </th>
                ) : (
                  <td key={at} {...alignOf(columns[at]?.align)}>
                    {shown(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TheFacts({ facts: { items } }: { facts: Facts }) {
  return (
    <dl className="facts">
      {items.map(({ term, text, lang }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd {...(lang && { lang })}>
            {text.split('\n').map((part, at) => (
              <p key={at}>{part}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

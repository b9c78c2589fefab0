// The channel of the whole municipality and of each service, each with what it is.
import type { RequestChannelsQuery } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { say } from '../../text/say.ts';
import { useRequestChannelsTexts } from './texts.ts';
import '../style/request-channels.css';

export type Row = RequestChannelsQuery['requestChannels'][number];

type Props = {
  rows: readonly Row[];
  /** For those who may change it. */
  onChoose: ((row: Row) => void) | undefined;
};

export function ChannelTable({ rows, onChoose }: Props) {
  const { caption } = useRequestChannelsTexts();
  return (
    <Table
      caption={caption}
      columns={useColumns(onChoose)}
      rows={rows}
      keyOf={({ category }) => category?.id ?? ''}
    />
  );
}

function useColumns(onChoose: Props['onChoose']): readonly [Column<Row>, ...Column<Row>[]] {
  const { columns, whole, change, changeName } = useRequestChannelsTexts();
  const nameOf = ({ category }: Row) => category?.name ?? whole;
  return [
    { key: 'category', title: columns.category, cell: nameOf },
    { key: 'channel', title: columns.channel, cell: (row) => <Channel row={row} /> },
    ...(onChoose
      ? [
          {
            key: 'change',
            title: change,
            isPlain: true,
            cell: (row: Row) => (
              <Button name={say(changeName, { name: nameOf(row) })} onPress={() => onChoose(row)}>
                {change}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function Channel({ row: { category, address, phone, service } }: { row: Row }) {
  const { asWhole, none, asService } = useRequestChannelsTexts();
  if (!address && !phone && !service) return <small>{category ? asWhole : none}</small>;
  return (
    <>
      {service && <span className="request-address">{say(asService, { service })}</span>}
      {address && <span className="request-address">{address}</span>} {phone}
    </>
  );
}

// Says that what the address names does not exist, and shows the way on.
import type { Address } from './address.ts';
import { Heading } from './Heading.tsx';
import { Link } from './Link.tsx';
import { platformName } from './platform.ts';

type Props = { title: string; lead: string; to: Address; way: string };

/** `way` is the text of the link to `to`. */
export function NotFound({ title, lead, to, way }: Props) {
  return (
    <>
      <Heading owner={platformName}>{title}</Heading>
      <p>{lead}</p>
      <p>
        <Link to={to} className="button quiet">
          {way}
        </Link>
      </p>
    </>
  );
}

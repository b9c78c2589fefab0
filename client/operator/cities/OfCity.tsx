// The top of a page about one municipality: the way back to it, and the heading.
import { Link } from 'react-router';
import { Title } from '../../parts/controls/Title.tsx';

type Props = { slug: string; name: string; title: string };

export function OfCity({ slug, name, title }: Props) {
  return (
    <>
      <p className="back">
        <Link to={`/cities/${slug}`}>‹ {name}</Link>
      </p>
      <Title>{title}</Title>
    </>
  );
}

// The picture of the map, drawn by the server; its points lead on within the app.
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Refused } from '../../parts/connection/refused.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useStreetsBelow } from '../streets/useStreetsBelow.ts';

const ROOT = '/members';

type Props = {
  /** Where the server draws it. */
  address: string;
};

/** Whatever was drawn last stays until the next one is there. */
export function Drawn({ address }: Props) {
  const navigate = useNavigate();
  const drawing = useRef<HTMLDivElement>(null);
  const [svg, setSvg] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    drawnAt(address, leaving.signal).then(
      (drawn) => {
        setSvg(drawn);
        setError(null);
      },
      (cause: Error) => {
        if (!leaving.signal.aborted) setError(cause);
      },
    );
    return () => leaving.abort();
  }, [address]);
  useStreetsBelow(drawing, svg);
  const follow = (event: MouseEvent<HTMLElement>) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    const isOther = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!href || isOther) return;
    event.preventDefault();
    void navigate(href.slice(ROOT.length));
  };
  if (error) return <Problem error={error} />;
  if (svg === null)
    return (
      <div className="drawing">
        <Loading />
      </div>
    );
  // The server escapes every name in it; what is clicked in it are links.
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div ref={drawing} className="drawing" onClick={follow} dangerouslySetInnerHTML={{ __html: svg }} />
  );
}

/** The SVG. Throws Refused: with INTERNAL where the server would not draw, UNREACHABLE where nobody answers. */
async function drawnAt(address: string, signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { signal });
  } catch (cause) {
    throw new Refused('UNREACHABLE', { cause });
  }
  if (!response.ok) throw new Refused('INTERNAL');
  return response.text();
}

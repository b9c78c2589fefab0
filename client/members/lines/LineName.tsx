// What a line is called, beside the colour by which people know it.

type Props = {
  line: { shortName: string; longName?: string | null | undefined; colour?: string | null | undefined };
};

/** Its number, and below it from where to where it runs. The colour stands for nothing that is not written. */
export function LineName({ line: { shortName, longName, colour } }: Props) {
  return (
    <>
      {colour && (
        <svg className="line-colour" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="7" fill={colour} stroke="currentColor" />
        </svg>
      )}
      {shortName}
      {longName && <small>{longName}</small>}
    </>
  );
}

// The ground of a map: what lies below its points, as wide as the map.

/** Nothing where there is no outline. */
export function Ground({ path }: { path: string }) {
  if (path === '') return null;
  return (
    <svg
      className="ground"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      width="100%"
      height="100%"
      aria-hidden="true"
    >
      <path d={path} fillRule="evenodd" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

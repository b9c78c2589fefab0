// The command by which a print shop makes a city's signs, with its token: told once, when that is issued.
interface Props {
  readonly slug: string;
  readonly publicUrl: string;
  readonly token: string;
}

export function PrintCommand({ slug, publicUrl, token }: Props) {
  return (
    <p className="secret">
      <code>{`npm run signs -- --municipality ${slug} --api ${publicUrl} --token ${token} --out signs`}</code>
    </p>
  );
}

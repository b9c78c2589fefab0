// The filled form as a city.yaml, for the terminal, for a colleague, or for the next time.
import { membersOf, YAML, type Description } from './description.ts';
import { useOnboardingTexts } from './texts.ts';
import { yamlOf } from './yaml.ts';

export function TakeYaml({ values }: { values: Description }) {
  const { fill } = useOnboardingTexts();
  const address = `data:text/yaml;charset=utf-8,${encodeURIComponent(yamlOf(membersOf(values)))}`;
  return (
    <p>
      <a className="button quiet" href={address} download={YAML}>
        {fill.take}
      </a>
      <span className="hint"> {fill.takeHint}</span>
    </p>
  );
}

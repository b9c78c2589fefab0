// A field of what a field holds: of an object, or of a list.
import type { Field } from './fields.ts';

/** The field of a member: faults of it are those behind its name. */
export function inner<Value extends object, Name extends keyof Value & (string | number)>(
  { id, name, value, onChange, inner }: Field<Value>,
  member: Name,
): Field<Value[Name]> {
  const key = String(member);
  const before = `${key}.`;
  return {
    id: `${id}.${key}`,
    name: `${name}.${key}`,
    value: value[member],
    onChange: (changed) =>
      onChange(
        Array.isArray(value)
          ? (value.with(Number(member), changed) as unknown as Value)
          : { ...value, [member]: changed },
      ),
    fault: inner[key],
    inner: Object.fromEntries(
      Object.entries(inner)
        .filter(([field]) => field.startsWith(before))
        .map(([field, fault]) => [field.slice(before.length), fault]),
    ),
  };
}

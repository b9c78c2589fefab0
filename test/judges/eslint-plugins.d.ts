// What is used of collections of rules that come without types: their rules by name.
declare module 'eslint-plugin-security' {
  const plugin: { readonly rules: Readonly<Record<string, unknown>> };
  export default plugin;
}

declare module 'eslint-plugin-no-unsanitized' {
  const plugin: { readonly rules: Readonly<Record<string, unknown>> };
  export default plugin;
}

// A WebAssembly that a page loads is vite's: TypeScript only has to know that such an import is its address.
declare module '*.wasm?url' {
  const address: string;
  export default address;
}

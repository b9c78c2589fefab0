// The worker of maplibre as a file of its own is vite's: TypeScript only has to know that its import is an address.
declare module '*?worker&url' {
  const url: string;
  export default url;
}

// A style that a page imports is vite's: TypeScript only has to know that there are such files.
declare module '*.css';

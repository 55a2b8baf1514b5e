// Styles are imported for their effect, pictures for where the build puts them; the bundler takes them from there.
declare module '*.scss';

declare module '*.png' {
  const path: string;
  export default path;
}

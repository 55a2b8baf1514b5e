// How several people are named together.

/** `张敏、杨桂芬` */
export const namesWords = (persons: readonly { readonly name: string }[]): string =>
  persons.map(({ name }) => name).join('、');

// What a browser remembers, apart for every folder the pages are served from: another folder may be another person.
const keyOf = (key: string): string => `${window.location.pathname}#${key}`;

const attempt = <T>(act: () => T, otherwise: T): T => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

export const storage = {
  getItem: (key: string): string | null => attempt(() => window.localStorage.getItem(keyOf(key)), null),
  setItem: (key: string, value: string): void =>
    attempt(() => window.localStorage.setItem(keyOf(key), value), undefined),
  removeItem: (key: string): void => attempt(() => window.localStorage.removeItem(keyOf(key)), undefined),
};

// A browser has no reader of codes that every engine knows: the six digits are typed.

export const canScan = false;

export const scanCode = (): Promise<string | undefined> => Promise.resolve(undefined);

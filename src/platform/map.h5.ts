// A browser has no map of its own: addresses are copied there.
export const showsPlaces = false;

export const showPlace = (): Promise<boolean> => Promise.resolve(false);

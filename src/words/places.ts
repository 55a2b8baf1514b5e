// How a place is named.

/** A place with its community's name in front, once. */
export const placeWords = (communityName: string, place: string): string =>
  place.includes(communityName) ? place : `${communityName} ${place}`;

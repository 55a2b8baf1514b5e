// A browser knows no ids of cloud storage: the product that serves this page serves its pictures beside it (local/serve).
export const pictureSrc = (picture: string): string => picture.replace(/^cloud:\/\/[^/]+/, 'picture');

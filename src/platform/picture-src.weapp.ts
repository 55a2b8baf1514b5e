// WeChat's image takes a file of cloud storage by its id; a build for the local product asks that product instead.
export const pictureSrc = (picture: string): string =>
  process.env.LINLIYUE_LOCAL
    ? picture.replace(/^cloud:\/\/[^/]+/, `${process.env.LINLIYUE_LOCAL}picture`)
    : picture;

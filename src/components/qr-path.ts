// Turns the modules of a QR code into the path of one small picture.
/** The dark modules as an SVG path, each run of a row in one stroke. */
export function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x++) {
        if (!row[x]) continue;
        const from = x;
        while (row[x + 1]) x++;
        path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
      }
      return path;
    })
    .join('');
}

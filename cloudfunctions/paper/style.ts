// How sheets look on A4: margins, type, tables whose head comes again on every page and whose rows are not cut in two.
// Labels are three by eight, each 70 × 37 mm, from edge to edge (Avery Zweckform 3474; sold in China as A4 24 格 70×37 mm). Nothing on
// them is smaller than 10.5 pt.

const base = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: #000; background: #fff; font: 10.5pt/1.4 "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
.hint { margin-bottom: 12px; padding: 10px 14px; border: 1px solid #173b84; font-size: 12pt; }
@media screen { body { max-width: 210mm; margin: 0 auto; padding: 10mm; } }
@media print { .hint { display: none; } }
`;

const table = `
@page { size: A4; margin: 12mm 11mm 14mm; }
h1 { font-size: 18pt; line-height: 1.3; }
.head { display: flex; justify-content: space-between; align-items: baseline; margin-bottom: 2mm; }
.soft { font-size: 9pt; }
h2 { margin: 4mm 0 1.5mm; font-size: 13pt; break-after: avoid; }
.part + .part.new { break-before: page; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.3mm solid #555; padding: 1.2mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; font-size: 9.5pt; }
td.big { font-size: 13pt; font-weight: 700; }
tr.blank td { height: 9mm; }
.signed tbody td { height: 8.5mm; vertical-align: middle; }
.mark { border: 0.3mm solid #000; padding: 0 1mm; font-size: 8.5pt; font-weight: 700; white-space: nowrap; }
.box { display: inline-block; width: 6mm; height: 6mm; border: 0.5mm solid #000; }
.sums { display: flex; gap: 8mm; margin-bottom: 3mm; }
.sums b { font-size: 24pt; line-height: 1.1; }
.two { display: flex; gap: 8mm; }
.two > * { flex: 1; }
`;

const labels = `
@page { size: A4; margin: 0; }
@media screen { body { max-width: none; width: 210mm; padding: 0; } }
.page { width: 210mm; height: 296mm; display: grid; grid-template: repeat(8, 37mm) / repeat(3, 70mm); break-after: page; overflow: hidden; }
.page:last-child { break-after: auto; }
.label { position: relative; padding: 2.2mm 3mm; font-size: 10.5pt; line-height: 1.2; overflow: hidden; overflow-wrap: anywhere; }
.label b { font-size: 13pt; }
.label svg { position: absolute; right: 2mm; bottom: 2mm; width: 19mm; height: 19mm; }
.top { display: flex; justify-content: space-between; align-items: baseline; gap: 2mm; }
`;

const slip = `
@page { size: A4; margin: 16mm 15mm; }
html { font-size: 20pt; }
h1 { font-size: 30pt; text-align: center; }
.community { text-align: center; margin-bottom: 5mm; }
.number { display: flex; align-items: center; justify-content: space-around; border: 1mm solid #000; padding: 3mm; text-align: center; margin-bottom: 5mm; break-inside: avoid; }
.number b { display: block; font-size: 54pt; line-height: 1.15; letter-spacing: 0.08em; }
.scan { font-size: 12pt; }
.scan svg { display: block; width: 32mm; height: 32mm; margin: 0 auto; }
dl { break-inside: auto; }
dt { font-size: 16pt; margin-top: 3mm; }
dd { font-size: 24pt; line-height: 1.35; font-weight: 700; overflow-wrap: anywhere; }
dd.list { font-size: 19pt; font-weight: 400; }
.note { margin-top: 6mm; font-size: 17pt; }
`;

export const styles = { table: base + table, labels: base + labels, slip: base + slip } as const;
export type Style = keyof typeof styles;

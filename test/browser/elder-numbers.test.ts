// The numbers for elders hold on every page of their version as it is drawn, however large the type:
// MIIT's 适老化 design specification (taps ≥ 60, text ≥ 18, lines and paragraphs ≥ 1.3), WCAG 2.2 (contrast ≥ 4.5), WeChat's
// audits (nodes).
import { holdsNumbers } from './numbers';

holdsNumbers(true, { tap: 60, text: 18 });

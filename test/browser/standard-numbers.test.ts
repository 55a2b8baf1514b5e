// The version for everybody is held to the same lines, paragraphs, contrast and trees as that for elders, and to taps ≥ 44.
import { holdsNumbers } from './numbers';

holdsNumbers(false, { tap: 44, text: 14 });

// A matter at the one-stop counter (预约办理): one person, one seat in front of one clerk.
import type { Kind } from './index';

export const counter: Kind = {
  name: 'counter',
  unitsFor: (persons) => ({ seats: persons }),
};

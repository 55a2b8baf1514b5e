// A plan of our own for browsers: rings of a walk, north up, a disc for every place. Nothing is fetched from anywhere for it.
import { offsetM } from '#domain/place';
import type { PlanProps } from './plan';

/** The plan is as wide and as high as this, in units of its own; beyond the widest ring a little room is left. */
const SIZE = 360;
const ROOM = 14;

export function Plan({ centre, rings, marks, numbered, north, label }: PlanProps) {
  const widest = Math.max(...rings.map(({ metres }) => metres));
  const perMetre = (SIZE / 2 - ROOM) / widest;
  const percent = (metres: number): string => `${50 + (metres * perMetre * 100) / SIZE}%`;
  return (
    <div className="plan" role="img" aria-label={label}>
      <svg className="plan__ground" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden>
        {[...rings].reverse().map(({ metres }) => (
          <circle key={metres} className="plan__ring" cx={SIZE / 2} cy={SIZE / 2} r={metres * perMetre} />
        ))}
        <path className="plan__north" d={`M${SIZE - 20} 8l7 18-7-5-7 5z`} />
        <circle className="plan__here" cx={SIZE / 2} cy={SIZE / 2} r={7} />
      </svg>
      <div className="plan__north-words">{north}</div>
      {rings.map(({ metres, words }) => (
        <div key={metres} className="plan__minutes" style={{ top: percent(-metres) }}>
          {words}
        </div>
      ))}
      {[...marks].reverse().map(({ at, kind, number }) => {
        const { east, north: up } = offsetM(centre, at);
        return (
          <div
            key={number}
            className={`plan__mark plan__mark--${kind}`}
            style={{ left: percent(east), top: percent(-up) }}
          >
            <span className={`icon icon--${kind}`} />
            {numbered && <span className="plan__number">{number}</span>}
          </div>
        );
      })}
    </div>
  );
}

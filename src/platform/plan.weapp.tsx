// WeChat's own map around a centre: rings of a walk, and marks with the numbers of the list below.
import { Map } from '@tarojs/components';
import type { PlanProps } from './plan';

const COBALT = '#1f4ba5';
const noop = () => undefined;

/** The level at which the widest ring is in sight on a phone held upright: 2.4 km over some 350 dp. */
const SCALE = 14;

export function Plan({ centre, rings, marks, label }: PlanProps) {
  const aria = { ariaLabel: label };
  const here = { latitude: centre.lat, longitude: centre.lng };
  return (
    <Map
      className="plan"
      {...here}
      scale={SCALE}
      enableRotate={false}
      {...aria}
      onError={noop}
      circles={rings.map(({ metres }) => ({
        ...here,
        radius: metres,
        color: `${COBALT}88`,
        fillColor: `${COBALT}0c`,
        strokeWidth: 1,
      }))}
      markers={marks.map(({ at, number }) => ({
        id: number,
        latitude: at.lat,
        longitude: at.lng,
        // WeChat's own pin; the number beside it is the list's.
        iconPath: '',
        width: 20,
        height: 28,
        label: {
          content: `${number}`,
          color: '#ffffff',
          bgColor: COBALT,
          fontSize: 14,
          padding: 4,
          borderRadius: 8,
          borderWidth: 0,
          borderColor: COBALT,
          anchorX: 0,
          anchorY: 0,
          textAlign: 'center',
        },
      }))}
    />
  );
}

// Where the communities of the demonstration are said to lie: samples, spread around the middle of each sub-district.
// The division data has no coordinates; a district enters surveyed ones, and these are marked 示例位置 wherever they are shown.
import type { Located } from '#domain/place';

/** Roughly the middle of each sub-district (GCJ-02), and how far apart its communities are drawn, in metres. */
const streets: Readonly<Record<string, { lat: number; lng: number; apartM: number }>> = {
  '530402001': { lat: 24.35, lng: 102.544, apartM: 430 },
  '530402002': { lat: 24.34, lng: 102.53, apartM: 450 },
  '530402003': { lat: 24.356, lng: 102.55, apartM: 450 },
  '530402004': { lat: 24.423, lng: 102.534, apartM: 600 },
  '530402005': { lat: 24.397, lng: 102.5, apartM: 650 },
  '530402006': { lat: 24.389, lng: 102.556, apartM: 600 },
  '530402007': { lat: 24.358, lng: 102.48, apartM: 650 },
  '530402008': { lat: 24.247, lng: 102.5, apartM: 700 },
  '530402009': { lat: 24.296, lng: 102.491, apartM: 800 },
  '530402201': { lat: 24.33, lng: 102.67, apartM: 1800 },
  '530402202': { lat: 24.277, lng: 102.38, apartM: 1800 },
};

const METRES_A_DEGREE = 111_195;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A place so many metres away, by an angle from the north. */
export function awayFrom({ lat, lng }: Located, metres: number, angle: number): Located {
  const north = (metres * Math.cos(angle)) / METRES_A_DEGREE;
  const east = (metres * Math.sin(angle)) / (METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180));
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  return { lat: round(lat + north), lng: round(lng + east), sample: true };
}

/** Of the n-th community of a sub-district: on a spiral around its middle, no two in one place, the same on every run. */
export function sampleAt(streetId: string, nth: number): Located | undefined {
  const street = streets[streetId];
  if (!street) return undefined;
  // Neighbouring sub-districts begin at different angles, so that their spirals do not lie on one another.
  const turned = Number(streetId.slice(-3));
  return awayFrom(street, street.apartM * Math.sqrt(nth + 0.5), turned + nth * GOLDEN_ANGLE);
}

// $geoNear: documents by distance from a point, with the distance written into them.
import { isDocument, numberOf, typeName } from '../../bson/value';
import type { Document, Missing, Value } from '../../bson/value';
import { geometryOf, requiredGeometry } from '../../geo/geometry';
import { distanceFrom } from '../../geo/leaf';
import { nearest } from '../../geo/near';
import { EARTH_RADIUS } from '../../geo/sphere';
import { eachValue } from '../../path';
import { readFilter } from '../../query/filter';
import type { Filter } from '../../query/filter';
import { leafFor } from '../../query/operators';
import { matches } from '../../query/predicate';
import { requestFailed } from '../../refusal';
import { writeAt } from '../../update/path';
import type { PipelineContext, ReadStage } from '../pipeline';

const OPTIONS = [
  'near',
  'distanceField',
  'spherical',
  'limit',
  'num',
  'maxDistance',
  'minDistance',
  'query',
  'distanceMultiplier',
  'includeLocs',
  'key',
  'uniqueDocs',
];

export const geoNear: ReadStage = (operand, names) => {
  const spec = readSpec(operand);
  const filter = readFilter(spec.query, names);
  const measure = distanceFrom(spec.from);
  return (documents, context) => {
    const key = spec.key ?? context.geoField(context.collection) ?? guessedKey(documents);
    if (key === undefined) return documents.length === 0 ? [] : refuseWithoutKey(context);
    return documents
      .filter((document) => matches(filter, document, context.variables))
      .map((document) => ({ document, distance: (nearest(document, key, measure) ?? NaN) / spec.unit }))
      .filter(({ distance }) => distance >= spec.least && distance <= spec.most)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, spec.limit)
      .map(({ document, distance }) => described(document, key, distance, spec));
  };
};

/** What the stage's reach says about a field in terms an index knows; nothing when it reaches everywhere. */
export function reachOf(operand: Value, context: PipelineContext): Filter[] {
  if (!isDocument(operand) || !isDocument(operand.near) || operand.near.type === undefined) return [];
  const key = typeof operand.key === 'string' ? operand.key : context.geoField(context.collection);
  const most = numberOf(operand.maxDistance);
  if (key === undefined || most === undefined) return [];
  const near = { $geometry: operand.near, $maxDistance: most };
  return [{ kind: 'field', path: key, leaf: leafFor('$nearSphere', near, {}) }];
}

interface GeoNearSpec {
  readonly from: readonly [number, number];
  /** Metres in one unit of the distances given and answered. */
  readonly unit: number;
  readonly distanceField: string;
  readonly least: number;
  readonly most: number;
  readonly multiplier: number;
  readonly limit: number;
  readonly query: Value;
  readonly includeLocs: string | undefined;
  readonly key: string | undefined;
}

function readSpec(operand: Value): GeoNearSpec {
  if (!isDocument(operand)) throw requestFailed('the $geoNear specification must be an object');
  const unknown = Object.keys(operand).find((name) => !OPTIONS.includes(name));
  if (unknown) throw requestFailed(`$geoNear: unknown option ${unknown}`);
  if (operand.near === undefined) throw requestFailed("$geoNear requires a 'near' argument");
  const [from] = requiredGeometry(operand.near).points;
  if (!from) throw requestFailed('$geoNear requires near to be a point');
  if (typeof operand.distanceField !== 'string')
    throw requestFailed("$geoNear requires a 'distanceField' option as a String");
  const geoJson = isDocument(operand.near) && operand.near.type !== undefined;
  return {
    from,
    unit: geoJson ? 1 : EARTH_RADIUS,
    distanceField: operand.distanceField,
    least: numberFor(operand, 'minDistance', 0),
    most: numberFor(operand, 'maxDistance', Infinity),
    multiplier: numberFor(operand, 'distanceMultiplier', 1),
    limit: numberFor(operand, 'limit', numberFor(operand, 'num', Infinity)),
    query: operand.query ?? {},
    includeLocs: textFor(operand, 'includeLocs'),
    key: textFor(operand, 'key'),
  };
}

function numberFor(spec: Document, name: string, otherwise: number): number {
  if (spec[name] === undefined) return otherwise;
  const number = numberOf(spec[name]);
  if (number === undefined || number < 0)
    throw requestFailed(
      `$geoNear requires '${name}' to be a nonnegative number, found ${typeName(spec[name])}`,
    );
  return number;
}

function textFor(spec: Document, name: string): string | undefined {
  const value = spec[name];
  if (value !== undefined && typeof value !== 'string')
    throw requestFailed(
      `$geoNear parameter '${name}' must be of type string but found type: ${typeName(value)}`,
    );
  return value;
}

// Production needs a geo index for this stage; here the first field that holds GeoJSON will do.
function guessedKey(documents: Document[]): string | undefined {
  for (const document of documents)
    for (const [field, value] of Object.entries(document))
      if (isDocument(value) && geometryOf(value) && value.type !== undefined) return field;
  return undefined;
}

function refuseWithoutKey(context: PipelineContext): Document[] {
  throw requestFailed(`unable to find index for $geoNear query on ${context.collection}`);
}

function described(document: Document, key: string, distance: number, spec: GeoNearSpec): Document {
  const measured = written(document, spec.distanceField, distance * spec.multiplier);
  if (spec.includeLocs === undefined) return measured;
  let location: Value | Missing;
  eachValue(document, key, (value) => ((location = value), true));
  return written(measured, spec.includeLocs, location ?? null);
}

const written = (document: Document, path: string, value: Value): Document =>
  writeAt(document, { parts: path.split('.'), make: true, change: () => value });

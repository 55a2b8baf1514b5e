// `$jsonSchema` in queries: the keywords of JSON Schema draft 4 that MongoDB knows, with bsonType.
// A keyword outside that set is refused, never passed over.
import { equal } from '../bson/compare';
import { Regex, isDocument, numberOf, typeName } from '../bson/value';
import type { Document, Value } from '../bson/value';
import { requestFailed } from '../refusal';
import { compileRegex } from './regex';
import { typeTest } from './type';

export function meetsSchema(schema: Document, value: Value): boolean {
  return Object.keys(schema).every((keyword) => {
    const check = KEYWORDS[keyword];
    if (!check) throw requestFailed(`Unknown $jsonSchema keyword: ${keyword}`);
    return check(schema[keyword] as Value, value, schema);
  });
}

type Check = (operand: Value, value: Value, schema: Document) => boolean;

// A keyword says nothing about values of other types.
const ofNumber =
  (holds: (operand: number, value: number, schema: Document) => boolean): Check =>
  (operand, value, schema) => {
    const number = numberOf(value);
    return number === undefined || holds(numberOf(operand) ?? NaN, number, schema);
  };
const ofString =
  (holds: (operand: Value, value: string) => boolean): Check =>
  (operand, value) =>
    typeof value !== 'string' || holds(operand, value);
const ofArray =
  (holds: (operand: Value, value: Value[]) => boolean): Check =>
  (operand, value) =>
    !Array.isArray(value) || holds(operand, value);
const ofDocument =
  (holds: (operand: Value, value: Document, schema: Document) => boolean): Check =>
  (operand, value, schema) =>
    !isDocument(value) || holds(operand, value, schema);

const listOf = (operand: Value): Value[] => (Array.isArray(operand) ? operand : []);
const codePoints = (text: string): number => [...text].length;

const KEYWORDS: Record<string, Check> = {
  bsonType: (operand, value) => typeTest(operand)(value),
  type: (operand, value) => typeTest(operand === 'boolean' ? 'bool' : operand)(value),
  enum: (operand, value) => listOf(operand).some((item) => equal(item, value)),
  minimum: ofNumber((operand, value, schema) =>
    schema.exclusiveMinimum === true ? value > operand : value >= operand,
  ),
  maximum: ofNumber((operand, value, schema) =>
    schema.exclusiveMaximum === true ? value < operand : value <= operand,
  ),
  exclusiveMinimum: () => true,
  exclusiveMaximum: () => true,
  multipleOf: ofNumber((operand, value) => value % operand === 0),
  minLength: ofString((operand, value) => codePoints(value) >= Number(operand)),
  maxLength: ofString((operand, value) => codePoints(value) <= Number(operand)),
  pattern: ofString((operand, value) => compileRegex(new Regex(String(operand), '')).test(value)),
  minItems: ofArray((operand, value) => value.length >= Number(operand)),
  maxItems: ofArray((operand, value) => value.length <= Number(operand)),
  uniqueItems: ofArray(
    (operand, value) =>
      operand !== true || value.every((item, at) => !value.slice(0, at).some((other) => equal(item, other))),
  ),
  items: ofArray((operand, value) => value.every((item, at) => meetsSchema(itemSchema(operand, at), item))),
  required: ofDocument((operand, value) =>
    listOf(operand).every((field) => value[String(field)] !== undefined),
  ),
  minProperties: ofDocument((operand, value) => Object.keys(value).length >= Number(operand)),
  maxProperties: ofDocument((operand, value) => Object.keys(value).length <= Number(operand)),
  properties: ofDocument((operand, value) =>
    Object.entries(schemaOf(operand)).every(
      ([field, inner]) => value[field] === undefined || meetsSchema(schemaOf(inner), value[field]),
    ),
  ),
  additionalProperties: ofDocument((operand, value, schema) =>
    Object.keys(value)
      .filter((field) => !(isDocument(schema.properties) && field in schema.properties))
      .every((field) =>
        isDocument(operand) ? meetsSchema(operand, value[field] as Value) : operand !== false,
      ),
  ),
  allOf: (operand, value) => listOf(operand).every((inner) => meetsSchema(schemaOf(inner), value)),
  anyOf: (operand, value) => listOf(operand).some((inner) => meetsSchema(schemaOf(inner), value)),
  oneOf: (operand, value) =>
    listOf(operand).filter((inner) => meetsSchema(schemaOf(inner), value)).length === 1,
  not: (operand, value) => !meetsSchema(schemaOf(operand), value),
  title: () => true,
  description: () => true,
};

function itemSchema(operand: Value, at: number): Document {
  return Array.isArray(operand) ? schemaOf(operand[at] ?? {}) : schemaOf(operand);
}

function schemaOf(operand: Value): Document {
  if (!isDocument(operand)) throw requestFailed(`$jsonSchema needs an object, not ${typeName(operand)}`);
  return operand;
}

import { JsonNumber, type JsonObject, type JsonValue } from './json-document';
import { itemPath, memberPath } from './json-path';
import type { Leaf, LeafLedger } from './leaf-ledger';

/** An object of the source and where it stands; its scalars are read as leaves of the ledger. */
export class SourceNode {
  constructor(
    private readonly object: JsonObject,
    readonly path: string,
    readonly ledger: LeafLedger,
  ) {}

  /** A scalar that says something; null for an absent one, null, '' and for an object or array. */
  leaf(name: string): Leaf | null {
    return this.ledger.leaf(memberPath(this.path, name));
  }

  child(name: string): SourceNode | null {
    const value = this.object.get(name);
    return isObject(value) ? new SourceNode(value, memberPath(this.path, name), this.ledger) : null;
  }

  /** The objects of an array; their shape was checked when the file was read. */
  children(name: string): SourceNode[] {
    const value = this.object.get(name);
    if (!Array.isArray(value)) return [];
    const path = memberPath(this.path, name);
    return value.flatMap((item: JsonValue, index) =>
      isObject(item) ? [new SourceNode(item, itemPath(path, index), this.ledger)] : [],
    );
  }
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map;
}

/** For messages: what kind of JSON value it is. */
export function jsonKind(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value instanceof JsonNumber) return `the number ${value.text}`;
  if (isObject(value)) return 'an object';
  return Array.isArray(value) ? 'an array' : `the ${typeof value} ${JSON.stringify(value).slice(0, 80)}`;
}

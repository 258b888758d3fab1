// MessagePack as shared/wire/README.md describes it: what a client of another language would bring along.

type Value = undefined | null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** A value as MessagePack: short and 16-bit lengths only, which every request fits. */
export function packMessage(value: Value): Buffer {
  if (value === null || value === undefined) return Buffer.from([0xc0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'number') return packNumber(value);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xda, bytes.length >> 8, bytes.length & 255]), bytes]);
  }
  const items = Array.isArray(value) ? value.map(packMessage) : packMembers(value as Record<string, Value>);
  const count = Array.isArray(value) ? items.length : items.length / 2;
  return Buffer.concat([Buffer.from([Array.isArray(value) ? 0xdc : 0xde, count >> 8, count & 255]), ...items]);
}

function packMembers(value: Readonly<Record<string, Value>>): Buffer[] {
  return Object.entries(value).flatMap(([key, member]) => [packMessage(key), packMessage(member)]);
}

function packNumber(value: number): Buffer {
  if (Number.isInteger(value) && value >= 0 && value < 128) return Buffer.from([value]);
  const bytes = Buffer.alloc(9);
  bytes[0] = 0xcb;
  bytes.writeDoubleBE(value, 1);
  return bytes;
}

/** The value that begins at `offset`, and where it ends. */
export function unpackMessage(bytes: Buffer, offset = 0): { readonly value: unknown; readonly end: number } {
  const reader = new Reader(bytes, offset);
  const value = reader.read();
  return { value, end: reader.offset };
}

class Reader {
  readonly #bytes: Buffer;
  offset: number;

  constructor(bytes: Buffer, offset: number) {
    this.#bytes = bytes;
    this.offset = offset;
  }

  read(): unknown {
    const byte = this.#uint(1);
    if (byte < 0x80) return byte;
    if (byte < 0x90) return this.#members(byte & 15);
    if (byte < 0xa0) return this.#list(byte & 15);
    if (byte < 0xc0) return this.#text(byte & 31);
    if (byte >= 0xe0) return byte - 256;
    return this.#long(byte);
  }

  #long(byte: number): unknown {
    switch (byte) {
      case 0xc0:
        return null;
      case 0xc2:
      case 0xc3:
        return byte === 0xc3;
      case 0xca:
        return this.#bytes.readFloatBE(this.#skip(4));
      case 0xcb:
        return this.#bytes.readDoubleBE(this.#skip(8));
      case 0xcc:
      case 0xcd:
      case 0xce:
        return this.#uint(2 ** (byte - 0xcc));
      case 0xcf:
        return Number(this.#bytes.readBigUInt64BE(this.#skip(8)));
      case 0xd0:
      case 0xd1:
      case 0xd2: {
        const size = 2 ** (byte - 0xd0);
        return this.#bytes.readIntBE(this.#skip(size), size);
      }
      case 0xd4:
        // An extension of two bytes: the packer's way to write `undefined`.
        this.#uint(2);
        return undefined;
      case 0xd9:
      case 0xda:
      case 0xdb:
        return this.#text(this.#uint(2 ** (byte - 0xd9)));
      case 0xdc:
      case 0xdd:
        return this.#list(this.#uint(2 ** (byte - 0xdb)));
      case 0xde:
      case 0xdf:
        return this.#members(this.#uint(2 ** (byte - 0xdd)));
      default:
        throw new Error(`0x${byte.toString(16)} at ${this.offset - 1} is no MessagePack that the server writes`);
    }
  }

  #skip(size: number): number {
    const at = this.offset;
    this.offset += size;
    return at;
  }

  #uint(size: number): number {
    return this.#bytes.readUIntBE(this.#skip(size), size);
  }

  #text(size: number): string {
    const at = this.#skip(size);
    return this.#bytes.toString('utf8', at, at + size);
  }

  #list(count: number): unknown[] {
    return Array.from({ length: count }, () => this.read());
  }

  #members(count: number): Record<string, unknown> {
    const entries = Array.from({ length: count }, () => [String(this.read()), this.read()] as const);
    return Object.fromEntries(entries);
  }
}

/** A number with at most one decimal: enough for a screen, and the same text everywhere. */
export function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Path of a lozenge around (x, y) with half axes `rx` and `ry`. */
export function lozengePath(x: number, y: number, ry: number, rx: number = ry): string {
  return `M${fixed(x)} ${fixed(y - ry)}L${fixed(x + rx)} ${fixed(y)} ${fixed(x)} ${fixed(y + ry)} ${fixed(x - rx)} ${fixed(y)}z`;
}

/** Class of the party at this place of the case (0 …): `p1` … `p6`, beginning again after six. */
export function partyClass(index: number): string {
  return `p${(((index % 6) + 6) % 6) + 1}`;
}

/** A name cut to about `width` px at `size` px a letter's height, with an ellipsis where it was cut. */
export function fitted(name: string, width: number, size: number): string {
  const letters = Math.max(2, Math.floor((width + size / 3) / (size * 0.5)));
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}

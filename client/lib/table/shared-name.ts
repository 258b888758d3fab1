/** Somebody's device, and who shares it where they said so. */
export interface Holder {
  readonly name: string;
  readonly members?: readonly string[] | undefined;
}

/**
 * Everybody at a device, each once. Whoever holds it stands first; a name that is none of the members', as a team may call
 * itself, stands before them in brackets.
 */
export function sharedName({ name, members }: Holder): string {
  if (members === undefined) return name;
  if (!members.includes(name)) return `${name} (${members.join(', ')})`;
  return [...new Set([name, ...members])].join(', ');
}

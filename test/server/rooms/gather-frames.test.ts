import assert from 'node:assert/strict';
import { it } from 'vitest';
import * as ws from 'ws';
import { packFor } from '../../../server/rooms/gather-frames.ts';
import { unpackMessage } from '../../support/message-pack.ts';

// Exported by the library, missing in its types.
const { Sender } = ws as unknown as { Sender: { frame(message: Buffer, options: object): Buffer[] } };

const PLAIN = { fin: true, opcode: 2, mask: false, readOnly: true, rsv1: false } as const;

it('[WI-6] a message that is packed once is framed as the library frames it, whatever its length', () => {
  const lengths = new Set<number>();
  for (const letters of [0, 60, 80, 110, 111, 112, 113, 114, 115, 300, 65_500, 65_518, 65_519, 65_520, 70_000]) {
    const { message, frame } = packFor('entry', { text: 'x'.repeat(letters) });
    assert.deepEqual(frame, Buffer.concat(Sender.frame(message, PLAIN)), `${message.length} bytes`);
    lengths.add(frame.length - message.length);
    const type = unpackMessage(message, 1);
    assert.deepEqual([type.value, unpackMessage(message, type.end).value], ['entry', { text: 'x'.repeat(letters) }]);
  }
  assert.deepEqual([...lengths], [2, 4, 10], 'all three forms of a length were met');
});

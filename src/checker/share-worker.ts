// A thread of `checkTree`: waits for the registry, checks its share of the pages and says what it found.
import { parentPort, workerData } from 'node:worker_threads';
import { type PackedRegistry, unpackRegistry } from '../registry/pack.ts';
import { checkShare, groundOf, type Task } from './share.ts';

const task = workerData as Task;
parentPort?.once('message', (packed: PackedRegistry) => {
  const ground = groundOf(task, unpackRegistry(packed, task.root));
  parentPort?.postMessage(checkShare(task, ground));
});

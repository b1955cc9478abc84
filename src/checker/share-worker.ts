// A thread of `checkTree`: checks its share of the pages and says what it found.
import { parentPort, workerData } from 'node:worker_threads';
import { checkShare, groundOf, type Task } from './share.ts';

const task = workerData as Task;
parentPort?.postMessage(checkShare(task, groundOf(task)));

import { fileURLToPath } from 'node:url';
import { buildSite } from './build.ts';
import { readArguments } from './options.ts';
import { serve } from './serve.ts';
import { stop } from './stop.ts';

readArguments({ options: {} }, 'npm start', 'go on');
const port = 4321;
const root = fileURLToPath(new URL('..', import.meta.url));

// Take the port first: nobody wants to wait for a build and then hear that it is taken.
const { url, close } = await serve(`${root}dist`, port).catch((error: unknown) =>
  stop(
    isTaken(error)
      ? `El puerto ${port} está ocupado: cierra el programa que lo usa y repite.`
      : `No se pudo abrir el puerto ${port}: ${error instanceof Error ? error.message : String(error)}`,
  ),
);
await buildSite();
console.log(`\nRuta 1410 está en ${url}\nPara terminar, pulsa Ctrl+C.`);
process.on('SIGINT', () => void close().then(() => process.exit(0)));

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

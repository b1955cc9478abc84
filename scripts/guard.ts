import { shown } from '../src/registry/characters.ts';
import { stop } from './stop.ts';

/** What the disk says, as a person would. */
const ofDisk: Readonly<Record<string, string>> = {
  ENOSPC: 'el disco está lleno: deja sitio y repite',
  EDQUOT: 'se acabó tu cuota de disco: deja sitio y repite',
  EACCES: 'falta permiso: dalo y repite',
  EPERM: 'falta permiso: dalo y repite',
  EROFS: 'el disco es solo de lectura',
  ENOENT: 'no existe',
  ENOTDIR: 'no existe: una parte de la ruta no es una carpeta',
  EISDIR: 'es una carpeta y se esperaba un archivo',
  ENAMETOOLONG: 'el nombre es demasiado largo',
  EMFILE: 'hay demasiados archivos abiertos: cierra otros programas y repite',
};

/** The name beside, under which a file is written before it takes its place: nobody knows it. */
const beside = /\.\d+\.tmp$/;

/**
 * Makes a command end in one line and with 2, whatever happens: never a stack trace, unless `TRACE=1` asks for it.
 * Whoever reads may have read enough (`| head`): that is no fault.
 * @param whenUnread what is done then: `stop`, or `go on` with work that is not only told
 */
export function guard(whenUnread: 'stop' | 'go on' = 'stop'): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') stop(faultLine(error));
      if (whenUnread === 'stop') process.exit();
    });
  process.on('uncaughtException', (error: unknown) => {
    if (process.env['TRACE'] === '1') console.error(error);
    stop(faultLine(error));
  });
}

/** What went wrong, on one line: of the disk in plain words, of the program with where to see more. */
function faultLine(error: unknown): string {
  const fault: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  const { code = '', path = '', message } = fault;
  const said = Object.hasOwn(ofDisk, code) ? ofDisk[code] : undefined;
  if (said !== undefined)
    return `${path === '' ? 'No se pudo leer o escribir' : shown(path.replace(beside, ''))}: ${said} (${code}).`;
  const [first = ''] = message.split('\n');
  return `Falló por dentro: ${shown(first).slice(0, 300)}. Con TRACE=1 delante se ve dónde.`;
}

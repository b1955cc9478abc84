import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
}

/** What the server says of a place of a file. */
export interface Diagnostic {
  message: string;
  range: { start: { line: number; character: number } };
}

/** The YAML language server, spoken to as an editor does: over its standard input and output. */
export class LanguageServer {
  readonly #child: ChildProcess;
  readonly #root: string;
  readonly #settings: Record<string, unknown>;
  readonly #waiting = new Map<string, (value: unknown) => void>();
  #next = 1;
  #rest = Buffer.alloc(0);

  /** @param settings those of the editor, as `.vscode/settings.json` has them */
  constructor(root: string, settings: Record<string, unknown>) {
    this.#root = root;
    this.#settings = settings;
    const entry = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
    const program = join(dirname(entry), 'bin/yaml-language-server');
    this.#child = spawn(process.execPath, [program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  async start(): Promise<void> {
    const uri = pathToFileURL(this.#root).href;
    await this.#ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'project' }],
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    });
    this.#send({ method: 'initialized', params: {} });
    this.#send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } });
  }

  /** Opens a file with a text, and gives what is wrong with it. */
  async problems(file: string, text: string): Promise<Diagnostic[]> {
    const uri = this.#uriOf(file);
    const told = new Promise<unknown>((resolve) => this.#waiting.set(uri, resolve));
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
    const diagnostics = (await told) as Diagnostic[];
    return diagnostics;
  }

  /** What the server says of a key of a file that is open; `line` and `character` from 0. */
  async explained(file: string, line: number, character: number): Promise<string> {
    const at = { textDocument: { uri: this.#uriOf(file) }, position: { line, character } };
    return JSON.stringify(await this.#ask('textDocument/hover', at));
  }

  /** The names that the server offers at a place of a file that is open. */
  async offered(file: string, line: number, character: number): Promise<string[]> {
    const at = { textDocument: { uri: this.#uriOf(file) }, position: { line, character } };
    const { items } = (await this.#ask('textDocument/completion', at)) as {
      items: { label: string }[];
    };
    return items.map(({ label }) => label);
  }

  stop(): void {
    this.#child.kill();
  }

  #uriOf(file: string): string {
    return pathToFileURL(join(this.#root, file)).href;
  }

  #ask(method: string, params: Record<string, unknown>): Promise<unknown> {
    const id = this.#next++;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#waiting.set(String(id), resolve));
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(
        this.#rest.toString('latin1'),
      );
      const end = (head?.[0].length ?? 0) + Number(head?.[1] ?? 0);
      if (!head || this.#rest.length < end) return;
      const text = this.#rest.subarray(head[0].length, end).toString();
      this.#rest = this.#rest.subarray(end);
      this.#take(JSON.parse(text) as Message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'workspace/configuration') {
      const items = (params?.['items'] ?? []) as { section: string }[];
      this.#send({
        ...(id !== undefined && { id }),
        result: items.map((each) => this.#of(each.section)),
      });
    } else if (method === 'textDocument/publishDiagnostics')
      this.#answer(String(params?.['uri']), params?.['diagnostics']);
    else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) this.#answer(String(id), result);
  }

  #answer(key: string, value: unknown): void {
    this.#waiting.get(key)?.(value);
    this.#waiting.delete(key);
  }

  /** A section of the settings, `yaml` for `yaml.schemas`. */
  #of(section: string): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(this.#settings).flatMap(([key, value]) =>
        key.startsWith(`${section}.`) ? [[key.slice(section.length + 1), value]] : [],
      ),
    );
  }
}

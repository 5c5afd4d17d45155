/** The files of a drop, with those inside dropped folders: a dataset is often one folder. */

const MOST_FILES = 100;
const MOST_DEPTH = 3;
/** What a folder is opened for, where it holds any. */
const TABLE = /\.(csv|tsv|tab)(\.gz)?$/i;

/** What was dropped; everything in it ends in one of the lists. */
export interface Drop {
  readonly files: readonly File[];
  /** Name of the folder, where one folder is all that was dropped. */
  readonly folder: string | undefined;
  /** Names of files in folders that are not looked at: no tables beside tables, or too many. */
  readonly leftOut: readonly string[];
  /** Names of files and folders that the browser could not read. */
  readonly unread: readonly string[];
}

interface Found {
  readonly files: File[];
  readonly unread: string[];
}

/** Must be called within the drop event: the browser empties the transfer afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<Drop> {
  const entries = Array.from(transfer.items, (item) =>
    item.kind === "file" ? item.webkitGetAsEntry() : null,
  ).filter((entry) => entry !== null);
  const plain = Array.from(transfer.files);
  if (!entries.some((entry) => entry.isDirectory))
    return { files: plain, folder: undefined, leftOut: [], unread: [] };
  const found: Found = { files: [], unread: [] };
  const alone = entries.length === 1;
  for (const entry of entries) await collect(entry, alone ? "" : entry.name, found, 0);
  return { ...choose(found.files), folder: alone ? entries[0]?.name : undefined, unread: found.unread };
}

function choose(all: readonly File[]): Pick<Drop, "files" | "leftOut"> {
  const tables = all.filter(({ name }) => TABLE.test(name));
  const files = (tables.length > 0 ? tables : all).slice(0, MOST_FILES);
  const chosen = new Set(files);
  return { files, leftOut: all.filter((file) => !chosen.has(file)).map(({ name }) => name) };
}

/** @param path what the file is called; inside a folder that was dropped alone, its path from there */
async function collect(entry: FileSystemEntry, path: string, found: Found, depth: number): Promise<void> {
  if (entry.name.startsWith(".")) return; // hidden, of the system
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      found.files.push(path === "" || path === file.name ? file : new File([file], path));
    } else if (isFolder(entry)) {
      if (depth > MOST_DEPTH) throw new RangeError(path);
      for (const child of await childrenOf(entry))
        await collect(child, path === "" ? child.name : `${path}/${child.name}`, found, depth + 1);
    }
  } catch {
    found.unread.push(path || entry.name);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A reader gives its entries in portions, an empty one at the end. In the order of their names: the same each time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...portion);
  }
}

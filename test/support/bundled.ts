/** Unpacks the Chromium that `@sparticuz/chromium` carries, with the libraries and fonts a bare machine lacks. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface Unpacked {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Linux x64 only; undefined where it does not fit or does not unpack. Done once, kept in `node_modules/.cache`. */
export async function unpackBundled(): Promise<Unpacked | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return;
  const folder = join(process.cwd(), "node_modules", ".cache", "chromium");
  try {
    if (!existsSync(join(folder, "chromium"))) await unpack(folder);
  } catch {
    return;
  }
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

/** Into a folder of our own first, then renamed: two runs at once, or one cut off, leave nothing half done. */
async function unpack(folder: string): Promise<void> {
  const bin = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  const mine = `${folder}.${process.pid}`;
  mkdirSync(mine, { recursive: true });
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = mine; // the package unpacks into os.tmpdir()
  try {
    const { default: bundle, inflate } = await import("@sparticuz/chromium");
    await bundle.executablePath(bin);
    await inflate(join(bin, "al2023.tar.br")); // libnss3, libnspr4 …: by itself it unpacks them on AWS only
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  writeFileSync(join(mine, "fonts.conf"), fontsConf(folder));
  try {
    renameSync(mine, folder);
  } catch {
    rmSync(mine, { recursive: true, force: true }); // another run was first
  }
}

/** The package's own names one temporary folder; with no font at all Chromium stops as soon as it draws text. */
const fontsConf = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>` +
  `<dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;

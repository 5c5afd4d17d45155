/** What must be true of `package.json` and the lock file, so that `npm ci` gives everyone the same, and little. */

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/**
 * npm leaves out per-platform packages that the registry lacks; `npm install` then succeeds and `npm ci` fails
 * elsewhere. Looked up as Node would: beside, then in each folder above.
 */
export function holes({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !lookups(place, name).some((path) => Object.hasOwn(packages, path)))
      .map((name) => `${place || "package.json"}: ${name} is missing`),
  );
}

function lookups(place: string, name: string): string[] {
  const parts = place === "" ? [] : place.split(/\/?node_modules\//).slice(1);
  return [...parts, ""].map((_, depth) =>
    [...parts.slice(0, depth), name].map((part) => `node_modules/${part}`).join("/"),
  );
}

/** A registry's address would tie everyone to it; without a checksum nothing tells a changed package. */
export function untrusted({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([place]) => place !== "")
    .flatMap(([place, { resolved, integrity }]) => [
      ...(resolved === undefined ? [] : [`${place}: tied to ${resolved}`]),
      ...(integrity === undefined ? [`${place}: no checksum`] : []),
    ]);
}

export function inexact({ dependencies, devDependencies, overrides }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${version}`);
}

/** What reaches the people who use the app, as opposed to those who build it. */
export function runtime({ packages }: Lock): string[] {
  return Object.keys(packages).filter((place) => place !== "" && !packages[place]!.dev);
}

export function installScripts(lock: Lock): string[] {
  return runtime(lock).filter((place) => lock.packages[place]!.hasInstallScript);
}

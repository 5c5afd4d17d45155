/** The one Trusted Types policy: script URLs of our own origin, for our own workers. */

interface TrustedPolicy {
  createScriptURL(url: string): URL;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): TrustedPolicy;
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("app", {
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin)
      throw new TypeError("Not a script of this origin.");
    return url;
  },
});

/** The URL as the browser wants it: trusted where it asks for that. */
export function trustedScript(url: string): URL {
  return policy ? policy.createScriptURL(url) : new URL(url, location.href);
}

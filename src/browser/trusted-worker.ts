/** The part of the Trusted Types interface that is used here. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** Starts a module worker of the package itself; any other address is refused, here and by the page's own policy. */
export function startWorker(url: string): Worker {
  const address = new URL(url, location.href);
  if (address.origin !== location.origin) throw new Error('a worker comes from the package itself');
  return new Worker(trusted(address.href), { type: 'module' });
}

function trusted(href: string): string {
  const factory: unknown = 'trustedTypes' in globalThis ? Reflect.get(globalThis, 'trustedTypes') : undefined;
  if (!isFactory(factory)) return href;
  policy ??= factory.createPolicy('app', { createScriptURL: (address) => address });
  // The constructor takes the trusted object where it wants a string; the types do not know it.
  return policy.createScriptURL(href) as string;
}

const isFactory = (value: unknown): value is PolicyFactory =>
  typeof value === 'object' && value !== null && 'createPolicy' in value && typeof value.createPolicy === 'function';

/** The part of the Trusted Types interface that is used here: what it gives stands wherever a script's address may. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
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
  return policy.createScriptURL(href);
}

const isFactory = (value: unknown): value is PolicyFactory =>
  typeof value === 'object' && value !== null && 'createPolicy' in value && typeof value.createPolicy === 'function';

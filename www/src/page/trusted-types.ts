// The policy of the page: the only addresses that become scripts are the page's own.

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };

trustedTypes?.createPolicy("default", {
  createScriptURL(address) {
    if (new URL(address, document.baseURI).origin !== location.origin) throw new TypeError(`not a script of this page: ${address}`);
    return address;
  },
});

// What nginx/njs uses of nginx's own objects.

interface NginxRequest {
  /** undefined: no body. Throws if nginx did not keep it in memory. */
  readonly requestBuffer: Uint8Array | undefined;
  readonly variables: Record<string, string>;
  readonly rawVariables: { readonly client: Buffer };
  readonly headersOut: Record<string, string | undefined>;
  /** Of the answer. */
  status: number;
  internalRedirect(location: string): void;
  return(status: number, body?: string): void;
  sendBuffer(chunk: Buffer, flags: { readonly last: boolean }): void;
  /** No further chunk of the answer comes here. */
  done(): void;
}

interface Counts {
  /** Atomic across workers. */
  incr(key: string, delta: number, initial: number): number;
}
declare const ngx: { readonly shared: { readonly calls: Counts; readonly sign_ins: Counts } };

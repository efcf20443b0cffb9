/** Thrown by `Request.parse`. Holds no part of the response. */
export class InvalidResponse extends Error {
  override readonly name = 'InvalidResponse';

  constructor() {
    super('The response is not as documented');
  }
}

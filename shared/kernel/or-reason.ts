/** A value, or in words why there is none. */
export type OrReason<T> =
  | { readonly value: T; readonly reason?: undefined }
  | { readonly value?: undefined; readonly reason: string };

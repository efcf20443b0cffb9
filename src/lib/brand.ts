declare const brand: unique symbol;

/** A value of type `T` that went through the one function allowed to make a `Name` of it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

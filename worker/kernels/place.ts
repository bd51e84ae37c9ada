/** Where a list or a record lies in the memory of the kernels, bytes. */
export type Place = number;

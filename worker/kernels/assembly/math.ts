/** Functions whose last bit every implementation rounds its own way: JavaScript's own, so that a kernel gives the bytes
 *  that the same lines in TypeScript would. What is exact (sqrt, floor, round, abs, min, max) AssemblyScript has itself. */
export declare function exp(x: f64): f64;
export declare function log(x: f64): f64;
export declare function cos(x: f64): f64;
export declare function sin(x: f64): f64;
export declare function atan2(y: f64, x: f64): f64;
export declare function hypot(x: f64, y: f64): f64;
export declare function pow(base: f64, exponent: f64): f64;
